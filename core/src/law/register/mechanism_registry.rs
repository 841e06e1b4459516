//! The Mechanism (seed 001): points 18–44 of chapters 3–5, and the annex.

use crate::law::register::answer::{PARAMETER, RULES, host, shape};

crate::law::register::points! {
    Mechanism;
    "18" => "the issuer monitors the terms of contracts under the Monitoring Rules",
        shape("monitoring::Monitoring");
    "19" => "a commission of issuer, chamber of entrepreneurs, state body for care and others",
        RULES;
    "19 par 2" => "providers are told at least 5 working days before, except as the Monitoring Rules say",
        PARAMETER;
    "20" => "a protocol signed by all members of the commission",
        RULES;
    "20(1)" => "protocol: date, commission, providers covered",
        RULES;
    "20(2)" => "protocol: discrepancies, proposals and terms",
        RULES;
    "20(3)" => "protocol: what became of earlier proposals, in repeated monitoring",
        RULES;
    "20(4)" => "protocol: other facts of the result",
        shape("monitoring::Protocol");
    "21" => "results count for contracts, suspension and stop, on confirmed data only",
        RULES;

    "22" => "the registrar keeps the register from data of state bodies and MIS",
        shape("fact::Source");
    "22(1)" => "source: permits and notifications, on providers",
        shape("fact::Source");
    "22(2)" => "source: accounting and financial statements, budget payments",
        shape("fact::Source");
    "22(3)" => "source: real estate, its purpose and encumbrances",
        shape("fact::Source");
    "22(4)" => "source: land plots, their purpose and encumbrances",
        shape("fact::Source");
    "22(5)" => "source: legal entities, branches and representations",
        shape("fact::Source");
    "22(6)" => "source: e-invoices of providers",
        shape("fact::Source");
    "22(7)" => "source: identification numbers of individuals",
        shape("fact::Source");
    "22(8)" => "source: the base of mobile citizens",
        shape("fact::Source");
    "22(9)" => "source: tax debt",
        shape("fact::Source");
    "22(10)" => "source: the national certification authority",
        shape("fact::Source");
    "22(11)" => "source: biometric identification",
        shape("fact::Source");
    "22(12)" => "source: MIS, on services given to the insured",
        shape("fact::Source");
    "22(13)" => "source: the central bank of persons with a disability",
        shape("fact::Source");
    "22(14)" => "source: the address register",
        shape("fact::Source");
    "22(15)" => "source: labour exchange and pension fund, with accruals to children",
        shape("fact::Source");
    "22(16)" => "source: contact centre 1414",
        shape("fact::Source");
    "22(17)" => "source: systems of the health body",
        shape("fact::Source");
    "23" => "the registrar keeps the data current",
        host("stores the register and brings facts with their date");
    "23 par 2" => "planned breaks are told to body, issuer and providers 3 working days before",
        PARAMETER;
    "24" => "bodies give data on the registrar's written request, free of charge",
        host("asks for the data; the library names what it needs");

    "25" => "four kinds of operations are registered", RULES;
    "25(1)" => "global operations",
        shape("account::GlobalOperation");
    "25(2)" => "operations on an account",
        shape("account::AccountOperation");
    "25(3)" => "operations on policies",
        shape("account::PolicyOperation");
    "25(4)" => "information operations",
        shape("account::InformationOperation");
    "26" => "the global operations", RULES;
    "26(1)" => "registration of the issuer, with its head",
        shape("ledger::Operation");
    "26(2)" => "change of the issuer's data",
        shape("ledger::Operation");
    "27" => "the operations on an account",
        RULES;
    "27(1)" => "opening of an account",
        shape("ledger::Operation");
    "27(2)" => "change of an account's data", RULES;
    "27(3)" => "blocking and unblocking of an account",
        shape("ledger::Operation");
    "27(4)" => "closing of an account",
        shape("ledger::Operation");
    "28" => "the operations on policies",
        RULES;
    "28(1)" => "issue of a policy",
        shape("ledger::Operation");
    "28(2)" => "change of a policy's data",
        shape("ledger::Operation");
    "28(3)" => "change of provider by the insured", RULES;
    "28(4)" => "crediting of a policy to an account",
        shape("ledger::Operation");
    "28(5)" => "annulment of a policy", RULES;
    "29" => "the information operations",
        shape("account::InformationOperation");
    "29(1)" => "register of policy holders",
        shape("ledger::Operation");
    "29(2)" => "general statement of an account", RULES;
    "29(3)" => "statement of a policy",
        shape("ledger::Operation");
    "29(4)" => "list of information operations on an account",
        shape("ledger::Operation");
    "29(5)" => "list of events of a policy",
        shape("ledger::Operation");
    "30" => "changed data of points 5 and 7 are entered within 1 working day",
        PARAMETER;
    "31" => "accounts of the insured open automatically from the record of consumers",
        RULES;
    "32" => "when the registrar blocks an account",
        RULES;
    "32(1)" => "block: death, declared dead, incapable, partly capable or missing", RULES;
    "32(2)" => "block: liquidation of an entity",
        shape("account::Ground");
    "32(3)" => "block: acts of bodies with that right, within the law on enforcement",
        shape("account::Ground");
    "32 par 2" => "unblock: on acts of bodies with that right",
        RULES;
    "33" => "when the registrar closes an account",
        RULES;
    "33(1)" => "close: death, declared dead, incapable, partly capable or missing",
        shape("account::Ground");
    "33(2)" => "close: liquidation of an entity",
        shape("account::Ground");
    "34" => "the issuer issues a policy for each insured for the financial year", RULES;
    "35" => "mandatory requisites of a policy",
        shape("policy::IssuedPolicy");
    "35(1)" => "number of the policy",
        shape("policy::PolicyCard");
    "35(2)" => "name, place and BIN of the issuer",
        RULES;
    "35(3)" => "names, registered address, IIN and document of the insured",
        RULES;
    "35(4)" => "day of issue and period of the policy",
        RULES;
    "35(5)" => "list of services in the coverage",
        RULES;
    "36" => "additional requisites of a policy",
        shape("policy::IssuedPolicy");
    "36(1)" => "name and place of the registrar",
        RULES;
    "36(2)" => "status of the policy",
        shape("policy::PolicyStatus");
    "36(3)" => "the provider to which the insured is attached",
        shape("policy::PolicyCard");
    "37" => "insured and policy are attached automatically from MIS data", RULES;

    "38" => "access to the register round the clock, through the outer or inner portal",
        host("runs the portal round the clock");
    "39" => "public data without signature and without personal data",
        RULES;
    "39(1)" => "public: legal, reference and statistical information",
        host("publishes; only totals leave the public view");
    "39(2)" => "public: issuer, providers, applications, contracts and acts without personal data",
        shape("access::PublicView");
    "39(3)" => "public: facilities of providers with their capacity",
        shape("access::PublicFacility");
    "39(4)" => "public: the issuer's notices",
        host("publishes the notices");
    "39(5)" => "public: annual financial statements of providers",
        host("shows the depository's statements");
    "39(6)" => "public: licences, attestation, accreditation (the seed's own number is a letter)",
        shape("access::PublicView");
    "40" => "an electronic signature is needed for the inner portal",
        RULES;
    "41" => "the health body makes analytical reports over all data",
        RULES;
    "41 par 2" => "the issuer has full access to analytical reports for its functions",
        shape("access::Requester");
    "42" => "the issuer orders all five information operations by a signed order", RULES;
    "43" => "clients order information operations 2)–5) by a signed order",
        RULES;
    "44" => "state bodies get information operations on a written request",
        RULES;

    "annex" => "the register of approved acts for payment", RULES;
    "annex 1" => "column 1: number in order",
        shape("payment::RegisterRow");
    "annex 2" => "column 2: sender",
        shape("payment::RegisterRow");
    "annex 3" => "column 3: recipient, name of the provider",
        shape("payment::RegisterRow");
    "annex 4" => "column 4: IIN or BIN of the provider",
        shape("payment::RegisterRow");
    "annex 5" => "column 5: basis, number and date of the contract",
        shape("payment::RegisterRow");
    "annex 6" => "column 6: name of the service",
        shape("payment::RegisterRow");
    "annex 7" => "column 7: account of the sender of money",
        shape("payment::RegisterRow");
    "annex 8" => "column 8: account of the recipient of money",
        shape("payment::RegisterRow");
    "annex 9" => "column 9: number of the approved act",
        shape("payment::RegisterRow");
    "annex 10" => "column 10: date of the approved act",
        shape("payment::RegisterRow");
    "annex 11" => "column 11: period of the service",
        shape("payment::RegisterRow");
    "annex 12" => "column 12: BIC of the recipient's bank",
        shape("payment::RegisterRow");
    "annex 13" => "column 13: amount to pay",
        shape("payment::RegisterRow");
    "annex total" => "a total row",
        shape("payment::ActRegister");
    "annex signature" => "signature data of the issuer's head",
        shape("signature::SignatureEvidence");
}
