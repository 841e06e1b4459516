//! The Mechanism (seed 001): the joint order, and points 1–17 of chapters 1 and 2.

use crate::law::register::answer::{RULES, example, host, left, parameter, planned, shape};

crate::law::register::points! {
    Mechanism;
    "order 1" => "the pilot runs from the day of signing to 31 December 2026",
        example("law::Edition", "law/edition.rs"),
        open "until the host gives `signing_day`, days from 1 January on are judged as the pilot's";
    "order 2" => "the Mechanism is approved",
        example("law::EditionStanding", "law/choice.rs");
    "order 3" => "a department of the health ministry gives methodological support",
        left("a duty between state bodies; nothing to compute");
    "order 4" => "the two organisations that run the pilot are named",
        shape("ledger::Actor", "order-open-insured", "registrar"),
        open "who they are comes from the host: no card of the Fund or of ИУЦ is held";
    "order 4(1)" => "the Fund is the issuer: method, analysis, payment under contracts, monitoring",
        shape("ledger::Actor", "order-registers-issuer", "issuer"),
        open "monitoring asks nobody who acts (issue 15), and neither do calls that keep nothing";
    "order 4(2)" => "ИУЦ is the registrar: infrastructure, the register, technical support",
        shape("ledger::Actor", "order-open-insured", "registrar");
    "order 5" => "two named officials watch over the order",
        left("control of officials; nothing to compute");
    "order 6" => "the order is in force from the day of signing",
        example("law::Edition", "law/edition.rs");

    "1" => "what the Mechanism governs: purchase, payment, monitoring, register, access",
        left("scope of the text; it lays down no duty");
    "1 par 2" => "why the register exists: one full and true base of health data",
        left("a purpose; it lays down no duty");
    "2" => "terms of the Mechanism",
        left("heading of a list");
    "2(1)" => "an order: an electronic document that the provider forms in the register on an action with a policy, with a signature of the national authority",
        RULES,
        open "who issued the certificate is not asked";
    "2(2)" => "the digital system keeps the register",
        host("runs the system; the library judges what goes through it");
    "2(3)" => "the authorised health body",
        shape("ledger::Actor", "order-analytics-authorised-body-unsigned", "authorised-body");
    "2(4)" => "a medical information system (MIS) of a provider",
        shape("law::Source", "change-provider-call", "mis");
    "2(5)" => "an account: the records that identify a person and hold events of a policy",
        shape("ledger::Account", "state-attached-day-of", "policies");
    "2(6)" => "an account statement: an electronic document on rights and events",
        planned("models of the statements in the room `statement` (issue 17)");
    "2(7)" => "a client: who uses or means to use the registrar's services",
        shape("access::Requester", "order-client-unsigned", "client");
    "2(8)" => "the treasury",
        shape("settlement::OrderPlace", "stl-known-2026-02-06", "sent");
    "2(9)" => "the web portal of the register of state property, e-Qazyna.kz: the one way to the register's data",
        host("runs the portal");
    "2(10)" => "the coverage: volume of care of the two packages, set by the issuer under the minister's Planning Rules ДСМ-290/2020",
        RULES;
    "2(11)" => "a provider: entity or entrepreneur with a purchase contract",
        RULES, also [act::CONTRACT_IN_FORCE];
    "2(12)" => "the registrar", RULES;
    "2(13)" => "a policy: the issuer's electronic promise to pay by the tariffs and Payment Rules", RULES;
    "2(14)" => "the register: data on policies, their holders and events",
        shape("ledger::Event", "order-open-insured", "orderDigest");
    "2(15)" => "the insured: a person with a right to care, registered, with a policy on the account",
        RULES,
        open "a policy is issued and the guaranteed package is charged without asking the right to care";
    "2(16)" => "the issuer",
        RULES, also [policy::ISSUER_REGISTERED, ledger::ROLE_SHOWN];
    "2(17)" => "an electronic signature: a document is true, whose it is and unaltered",
        RULES, also [signature::BINDS_DOCUMENT, signature::SIGNED_AS];

    "3" => "the stages of placing the coverage",
        shape("announcement::PlanStepKind", "ann-handed-over", "sign-contract"),
        open "plan and contracts are one history, acts and payment another: a contract goes over as a command";
    "3(1)" => "stage 1: preparation",
        shape("ledger::Operation", "order-open-clinic", "open-account");
    "3(1) par 1" => "issuer and providers register on the portal",
        shape("ledger::Operation", "order-open-clinic", "open-account");
    "3(1) par 2" => "the registrar opens accounts of the insured after a visit recorded in the MIS",
        parameter("act-account-opened-after-the-visit", "ACT-009"), also [act::ACCOUNT_OPEN];
    "3(2)" => "stage 2: placement",
        RULES;
    "3(2) par 1" => "the provider attaches the insured in the MIS",
        example("policy::AttachmentHistory", "policy/attachment.rs");
    "3(2) par 2" => "the issuer publishes the plan and the announcement",
        RULES, also [placement::PLAN_PUBLICATION, placement::ANNOUNCEMENT];
    "3(2) par 3" => "the issuer decides on the distribution of money within the plan",
        RULES, also [allocation::OVER_LIMITS];
    "3(2) par 4" => "the issuer makes contracts with providers",
        shape("placement::ContractStatus", "contract-formed", "on-signing");
    "3(3)" => "stage 3: execution",
        shape("act::ActStatus", "act-step-issuer-signs", "signed-by-issuer"),
        open "the provider must sign before an act is opened, which the law does not ask";
    "3(3) par 1" => "the provider forms acts with the cohort from the MIS, and e-invoices to the issuer",
        shape("act::Cohort", "act-cohort-states", "largestLoad"),
        open "that an act came from the MIS is not asked";
    "3(3) par 2" => "the issuer accepts services by signing acts on the portal",
        shape("act::ActStatus", "act-step-issuer-signs", "signed-by-issuer"),
        open "the signer is whom the host expects: its number is not compared with the issuer's";
    "3(4)" => "stage 4: payment", RULES;
    "3(4) par 1" => "the health body funds the guaranteed package (treasury cash account) and insurance (National Bank)",
        example("law::PayingAccount", "law/reading.rs");
    "3(4) par 2" => "local bodies fund insurance through the issuer's account in the National Bank",
        example("law::PayingAccount", "law/reading.rs");
    "3(4) par 3" => "the issuer forms the register of acts and sends a signed order to the treasury",
        shape("payment::ActRegister", "pay-register", "total");
    "3(4) par 4" => "the issuer forms the payment order from the cash account",
        shape("settlement::OrderState", "stl-known-2026-02-06", "payerAccount"),
        open "an order of the stateless `paymentControl` names no paying account";

    "4" => "issuer and providers register themselves to open an account",
        RULES;
    "4(1)" => "an entrepreneur gives IIN and names (patronymic where there is one)",
        RULES;
    "4(2)" => "an entity gives BIN, full name, the head's names and IIN",
        RULES;
    "4(3)" => "contacts: postal address, telephone, e-mail",
        RULES;
    "4(4)" => "a settlement account in a second-tier bank or the treasury",
        RULES,
        open "the kind of the bank is not asked: an account in the National Bank passes";

    "5" => "what a provider does besides",
        shape("wire::ReadinessReport", "ready-all", "missing");
    "5(1)" => "concludes the user agreement with the registrar",
        RULES;
    "5(2)" => "names its MIS, one that meets the demands on digital security",
        RULES;
    "5(3)" => "places last year's financial statements in the depository",
        RULES;
    "5(4)" => "digitises its facilities: sources of point 22, photos, coordinates, scans, and the data of the Rules ДСМ-186/2020",
        RULES,
        open "the data of point 22 and of the Rules ДСМ-186/2020 are not asked of a facility";
    "5(5)" => "gets a unique QR code for each facility, for visits with biometric identity", RULES,
        open "readiness takes any text as a code: it is not read and compared with the facility";

    "6" => "the plan is published and announced within 5 working days of its approval",
        parameter("plan-last-day", "5wd");
    "7" => "signed applications, from open accounts, within 5 working days of the announcement",
        parameter("application-late", "PLC-003");
    "7(1)" => "valid licences with annexes: kinds of activity and the address of each facility", RULES;
    "7(2)" => "proof that the facility meets the sanitary demands",
        RULES;
    "7(3)" => "no tax debt, no late taxes or social payments",
        RULES,
        open "what the certificate says is asked, not what the tax base says on the day";
    "7(4)" => "conclusion on high-technology care, for who claims it",
        RULES,
        open "the volumes of the conclusion are not compared with those applied for";
    "7(5)" => "public-private partnership contract, for who works under one",
        RULES;
    "7(6)" => "accreditation, where there is one",
        RULES;
    "7(7)" => "lease of the building, where it is needed",
        RULES;
    "7(8)" => "volumes and sums of coverage asked for",
        RULES, also [announcement::STEP_POSSIBLE];
    "7 par 2" => "the undertaking to sell no covered care is not demanded",
        RULES;

    "8" => "applications are judged in order of time within 1 working day, a refusal with its reason",
        parameter("decision-next-working-day", "1wd");
    "8 par 2" => "inside the window an application may be withdrawn and filed anew",
        RULES;

    "9" => "the grounds to reject an application",
        RULES,
        open "in `checkDecision` a stated ground is not compared with the application, which it does not have";
    "9(1)" => "data or documents of points 5 and 7 are missing",
        RULES, also [announcement::GROUND_STANDS];
    "9(2)" => "the sanitary document is older than 5 years",
        parameter("sanitary-five-years", "PLC-012");
    "9(3)" => "the purpose of the building does not fit medical activity",
        RULES;
    "9(4)" => "cases of point 37-1 of the Procurement Rules",
        RULES;
    "9 par 2" => "no other ground is allowed",
        RULES;

    "10" => "within 2 working days of the window's end money is distributed in proportion and (or) by the Procurement Rules and the methodologies 169 and 170, within plan and limits",
        parameter("decision-third-day", "ALC-010"),
        open "a stage by those Rules and methodologies stands on its document and is not computed";
    "11" => "contracts are formed in order of time and signed by the issuer within 1 working day of the decision",
        parameter("contract-formed", "1wd"),
        open "in `changeContractStatus` the order of time and the signature are not asked: an announcement asks both";
    "11 par 2" => "when the provider signs, the contract becomes «Подписан»",
        RULES,
        open "in `changeContractStatus` the status moves without a signature: in an announcement it does not";

    "12" => "the provider forms the act with the cohort of workers and insured from the MIS", RULES,
        open "that the cohort came from the MIS is not asked";
    "12 par 2" => "acts are unique, not presented twice; cohorts checked; signed in order of time; then the e-invoice",
        RULES, also [signature::RIGHT_SIGNER, act::STATUS_ALLOWS];
    "12 par 3" => "the use of the coverage is an event on the insured's account",
        RULES;

    "13" => "control before a payment order, register of acts, orders in the order of signing", RULES,
        open "the name of the payee in an order is not compared, and orders of the stateless `paymentControl` name no BIC and no paying account: those of a settlement do";
    "13 par 2" => "bodies pay on the issuer's invoice for payment with the register of acts",
        example("payment::Bill", "payment/text.rs"),
        open "that the register whose digest an invoice for payment bears holds its acts is not computed anew: it may hold those of other providers";
    "13 par 3" => "within 30 calendar days of the invoice, in order of time, a payment order from the cash account to the provider's account in a second-tier bank",
        parameter("pay-control-overdue", "PAY-018"),
        open "that the payee's bank is one of the second tier is not asked: point 4 admits an account in the treasury";

    "14" => "payment and approval of acts are suspended in three cases",
        shape("payment::PaymentState", "pay-suspended-visits", "suspended"),
        open "the stateless `signingQueue` does not know that a provider is suspended: a settlement does";
    "14(1)" => "services at an address that the licence or its annex does not hold", RULES;
    "14(2)" => "tax debt, late taxes or social payments", RULES;
    "14(3)" => "share of cases without a QR visit over one half of the act's cases",
        parameter("share-half", "VIS-001"),
        open "by default the registration by QR alone counts, and one registration proves every case that holds its day: other ways of registration and one case a registration are the readings of `visit_methods` and `visit_cases` that a host must ask for";
    "15" => "resumed when the causes are gone; 2 months from discovery; cured later, from the day of cure",
        parameter("pay-cured-on-last-day", "PAY-004");
    "16" => "payment stops from the day of a documented ground",
        shape("payment::PaymentState", "pay-stopped-licence", "stopped");
    "16(1)" => "the day the issuer receives a decision that ends the licence or its annex", RULES,
        open "the stateless `paymentStanding` asks a document alone, not whose decision it is";
    "16(2)" => "the day a monitoring act holds grounds to end the contract", RULES;
    "17" => "the issuer stops payment from the day of discovery and ends the contract",
        shape("payment::PaymentState", "pay-stop-outweighs", "stopped");
    "17 par 2" => "the contract becomes «Расторгнут эмитентом» by the issuer's decision",
        RULES;
}
