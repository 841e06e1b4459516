//! The Mechanism (seed 001): points 18–44 of chapters 3–5, and the annex.

use crate::law::register::answer::{RULES, example, host, parameter, planned, shape};

crate::law::register::points! {
    Mechanism;
    "18" => "the issuer monitors the terms of contracts under the Monitoring Rules",
        shape("monitoring::MonitoringPlace", "mon-state-confirmed", "results-confirmed");
    "19" => "by the issuer's decision a commission of issuer, chamber of entrepreneurs, state body for care, as well as others",
        RULES;
    "19 par 2" => "providers are told at least 5 working days before, except as the Monitoring Rules say",
        parameter("notice-five-days", "5wd");
    "20" => "a protocol signed by all members of the commission",
        RULES;
    "20(1)" => "protocol: date, commission, providers covered",
        RULES;
    "20(2)" => "protocol: discrepancies, proposals and terms",
        RULES;
    "20(3)" => "protocol: what became of earlier proposals, in repeated monitoring",
        RULES;
    "20(4)" => "protocol: other facts of the result",
        example("monitoring::Protocol", "monitoring/mod.rs");
    "21" => "results count for making and ending contracts, suspension and stop, and the analysis of quality, on confirmed data only",
        RULES,
        open "the result is a fact that a host may show (`monitoringState`); applications do not ask for it, and nothing counts it for quality";

    "22" => "the registrar keeps the register from data of the legal cadastre, state bodies, MIS and the State Corporation",
        shape("law::Source", "change-provider-call", "mis"),
        open "the legal cadastre and the State Corporation are no sources of their own: the list of 22(1)–(17) names neither";
    "22(1)" => "source: permits and notifications, on providers",
        shape("law::Source", "act-licences-partial", "permits");
    "22(2)" => "source: accounting and financial statements, budget payments",
        shape("law::Source", "pay-control-no-past", "accounting");
    "22(3)" => "source: real estate, its purpose and encumbrances",
        shape("law::Source", "building-unknown", "real-estate"),
        open "encumbrances and restrictions are not asked";
    "22(4)" => "source: land plots, their purpose and encumbrances",
        planned("a list of land plots and a rule that asks it; today only the name of the source");
    "22(5)" => "source: legal entities, branches and representations",
        shape("law::Source", "entity-close-account-open", "legal-entities");
    "22(6)" => "source: e-invoices of providers",
        shape("law::Source", "pay-register-invoice-untold", "e-invoices");
    "22(7)" => "source: identification numbers of individuals",
        shape("law::Source", "entrepreneur-close-account-open", "individuals");
    "22(8)" => "source: the base of mobile citizens",
        planned("telephones of people held against this base; today only the name of the source");
    "22(9)" => "source: tax debt",
        shape("law::Source", "act-taxes-partial", "tax-debt");
    "22(10)" => "source: the national certification authority",
        RULES;
    "22(11)" => "source: biometric identification",
        shape("law::Source", "act-visits-partial", "biometrics");
    "22(12)" => "source: MIS, on services given to the insured",
        shape("law::Source", "change-provider-call", "mis");
    "22(13)" => "source: the central bank of persons with a disability",
        planned("a list of persons with a disability and a rule that asks it; today only the name of the source");
    "22(14)" => "source: the address register",
        planned("codes of addresses held against the address register; today they are compared with licences and facilities only");
    "22(15)" => "source: labour exchange and pension fund, with accruals to children",
        planned("a list from labour exchange and pension fund and a rule that asks it; today only the name of the source");
    "22(16)" => "source: contact centre 1414",
        planned("a list from the contact centre and a rule that asks it; today only the name of the source");
    "22(17)" => "source: systems of the health body",
        shape("law::Source", "act-workers-partial", "health-ministry");
    "23" => "the registrar keeps the data current",
        host("stores the register and brings facts with their date");
    "23 par 2" => "planned breaks are told to body, issuer and providers 3 working days before, and stand on the portal",
        parameter("break-register-told-late", "AXS-013"),
        open "whom it was told, and that it stands on the portal, is not asked";
    "24" => "bodies give data on the registrar's written request, free of charge",
        host("asks for the data; the library names what it needs");

    "25" => "four kinds of operations are registered",
        example("account::InformationOperation", "ledger/operation.rs");
    "25(1)" => "global operations",
        shape("ledger::Operation", "order-registers-issuer", "register-issuer");
    "25(2)" => "operations on an account",
        shape("ledger::Operation", "order-open-clinic", "open-account");
    "25(3)" => "operations on policies",
        shape("ledger::Operation", "order-good", "credit-policy");
    "25(4)" => "information operations",
        shape("ledger::Operation", "entity-account-statement-open", "account-statement");
    "26" => "the global operations", RULES;
    "26(1)" => "registration of the issuer, with its head",
        shape("ledger::Operation", "order-registers-issuer", "register-issuer"),
        open "the head need not be named: a digest of the data is enough";
    "26(2)" => "change of the issuer's data",
        shape("ledger::Operation", "order-change-issuer-with-data", "change-issuer");
    "27" => "the operations on an account",
        RULES;
    "27(1)" => "opening of an account",
        shape("ledger::Operation", "order-open-clinic", "open-account");
    "27(2)" => "change of an account's data", RULES;
    "27(3)" => "blocking and unblocking of an account",
        shape("ledger::Operation", "entity-block-account-open", "block-account");
    "27(4)" => "closing of an account",
        shape("ledger::Operation", "entity-close-account-open", "close-account");
    "28" => "the operations on policies",
        RULES;
    "28(1)" => "issue of a policy",
        shape("ledger::Operation", "order-issue-named-issuer", "issue-policy");
    "28(2)" => "change of a policy's data",
        shape("ledger::Operation", "order-requisites-moved", "change-policy");
    "28(3)" => "change of provider by the insured",
        RULES, also [ledger::MAY_ORDER];
    "28(4)" => "crediting of a policy to an account",
        shape("ledger::Operation", "order-good", "credit-policy");
    "28(5)" => "annulment of a policy", RULES;
    "29" => "the information operations",
        RULES, also [ledger::ACCOUNT_ALLOWS];
    "29(1)" => "register of policy holders",
        shape("ledger::Operation", "entity-holder-register-open", "holder-register"),
        open "the order is registered, the register itself is not drawn (issue 17)";
    "29(2)" => "general statement of an account", RULES,
        open "it holds uses and policies of an insured: no state of the account, no other event, nothing of a provider (issue 17)";
    "29(3)" => "statement of a policy",
        shape("ledger::Operation", "order-policy-statement-by-attached", "policy-statement"),
        open "the order is registered, the statement itself is not drawn (issue 17)";
    "29(4)" => "list of information operations on an account",
        shape("ledger::Operation", "entity-operation-list-open", "operation-list"),
        open "the order is registered, the list itself is not drawn (issue 17)";
    "29(5)" => "list of events of a policy",
        shape("ledger::Operation", "order-event-list-by-attached", "event-list"),
        open "the order is registered, the list itself is not drawn (issue 17)";
    "30" => "changed data of points 5 and 7 are entered within 1 working day",
        parameter("change-on-the-last-day", "ACC-008"),
        open "the data of points 5 and 7 have no form: a change gives those of point 4 or a digest";
    "31" => "accounts of the insured open automatically from the record of consumers",
        RULES, also [ledger::MAY_ORDER];
    "32" => "when the registrar blocks an account",
        RULES, also [account::BLOCK_OR_CLOSE, ledger::MAY_ORDER];
    "32(1)" => "block: death, declared dead, incapable, partly capable or missing",
        shape("account::Ground", "state-death-from-mis", "death");
    "32(2)" => "block: liquidation of an entity",
        shape("account::Ground", "state-liquidated-person", "liquidation");
    "32(3)" => "block: acts of bodies with that right, within article 98 of the law on enforcement",
        shape("account::Ground", "entity-block-account-open", "act-of-body"),
        open "the body, its right and article 98 are not asked: any number of a document is its act";
    "32 par 2" => "unblock: on acts of bodies with that right",
        RULES,
        open "the body and its right are not asked";
    "33" => "when the registrar closes an account",
        RULES, also [ledger::MAY_ORDER];
    "33(1)" => "close: death, declared dead, incapable, partly capable or missing",
        shape("account::Ground", "entrepreneur-close-account-open", "death");
    "33(2)" => "close: liquidation of an entity",
        shape("account::Ground", "entity-close-account-open", "liquidation");
    "34" => "the issuer issues a policy for each insured for the financial year",
        RULES, also [ledger::MAY_ORDER];
    "35" => "mandatory requisites of a policy",
        shape("policy::IssuedPolicy", "issue-whole", "document");
    "35(1)" => "number of the policy",
        RULES;
    "35(2)" => "name, place and BIN of the issuer",
        RULES;
    "35(3)" => "names, registered address, IIN and document of the insured",
        RULES;
    "35(4)" => "day of issue and period of the policy",
        RULES;
    "35(5)" => "list of services in the coverage",
        RULES,
        open "no act is compared with the list: it charges by its package, whatever the policy names";
    "36" => "additional requisites of a policy",
        shape("policy::IssuedPolicy", "issue-whole", "provider");
    "36(1)" => "name and place of the registrar",
        RULES;
    "36(2)" => "status of the policy",
        shape("policy::PolicyStatus", "issue-whole", "issued");
    "36(3)" => "the provider to which the insured is attached",
        RULES,
        open "in issuing, the issuer's own BIN passes for a provider";
    "37" => "insured and policy are attached automatically from MIS data", RULES,
        open "a policy is issued with a provider of no source, and any number but the operators' and the insured's own passes for a provider";

    "38" => "access to the register round the clock, through the outer or inner portal",
        host("runs the portal round the clock");
    "39" => "public data without signature, without personal data and information of restricted access",
        RULES,
        open "nothing marks information of restricted access (issue 18)";
    "39(1)" => "public: legal, reference and statistical information",
        RULES,
        open "legal and reference information is a host's to publish";
    "39(2)" => "public: issuer, providers, applications, contracts and acts without personal data",
        shape("access::PublicView", "public-entity", "contracts"),
        open "the issuer, applications and acts have no public form (issue 18)";
    "39(3)" => "public: facilities of providers with their capacity",
        shape("access::PublicFacility", "public-entity", "capacity");
    "39(4)" => "public: the issuer's notices",
        shape("access::PublicView", "public-entity", "notices"),
        open "notices are read as a provider's (issue 18)";
    "39(5)" => "public: annual financial statements of providers",
        host("shows the depository's statements");
    "39(6)" => "public: licences, attestation, accreditation (the seed's own number is a letter)",
        shape("access::PublicView", "public-entity", "licences"),
        open "attestation and accreditation have no public form (issue 18)";
    "40" => "an electronic signature is needed to enter the inner portal",
        host("lets nobody in without a signature; an order from there is held to 2(1)");
    "41" => "the health body makes analytical reports over all data",
        RULES;
    "41 par 2" => "the issuer has full access to analytical reports for its functions",
        example("access::Requester", "ledger/actor.rs");
    "42" => "the issuer orders all five information operations by a signed order",
        RULES, also [access::ORDER_SIGNED];
    "43" => "clients order information operations 2)–5) by a signed order",
        RULES, also [access::ORDER_SIGNED, signature::RIGHT_SIGNER];
    "44" => "state bodies get information operations on a written request",
        RULES;

    "annex" => "the register of approved acts for payment", RULES;
    "annex 1" => "column 1: number in order",
        shape("payment::RegisterRow", "pay-register", "number");
    "annex 2" => "column 2: sender",
        shape("payment::RegisterRow", "pay-register", "sender");
    "annex 3" => "column 3: recipient, name of the provider",
        shape("payment::RegisterRow", "pay-register", "recipient");
    "annex 4" => "column 4: IIN or BIN of the provider",
        shape("payment::RegisterRow", "pay-register", "provider");
    "annex 5" => "column 5: basis, number and date of the contract",
        shape("payment::RegisterRow", "pay-register", "contractDate");
    "annex 6" => "column 6: name of the service",
        shape("payment::RegisterRow", "pay-register", "service");
    "annex 7" => "column 7: account of the sender of money",
        shape("payment::RegisterRow", "pay-register", "senderAccount");
    "annex 8" => "column 8: account of the recipient of money",
        shape("payment::RegisterRow", "pay-register", "account");
    "annex 9" => "column 9: number of the approved act",
        shape("payment::RegisterRow", "pay-register", "act");
    "annex 10" => "column 10: date of the approved act",
        shape("payment::RegisterRow", "pay-register", "actDate");
    "annex 11" => "column 11: period of the service",
        shape("payment::RegisterRow", "pay-register", "period");
    "annex 12" => "column 12: BIC of the recipient's bank",
        shape("payment::RegisterRow", "pay-register", "bic");
    "annex 13" => "column 13: amount to pay",
        shape("payment::RegisterRow", "pay-register", "amount");
    "annex total" => "a total row",
        shape("payment::ActRegister", "pay-register", "total");
    "annex signature" => "signature data of the issuer's head",
        RULES, also [signature::RIGHT_ROLE],
        open "a register of the stateless `buildRegister` is not asked for its signature: in a settlement the head signs its digest with the invoice for payment";
}
