//! The Mechanism (seed 001): the joint order, and points 1–17 of chapters 1 and 2.

use crate::law::register::answer::{PARAMETER, RULES, host, left, planned, shape};

crate::law::register::points! {
    Mechanism;
    "order 1" => "the pilot runs from the day of signing to 31 December 2026",
        shape("law::Edition");
    "order 2" => "the Mechanism is approved",
        shape("law::EditionStanding");
    "order 3" => "a department of the health ministry gives methodological support",
        left("a duty between state bodies; nothing to compute");
    "order 4" => "the two organisations that run the pilot are named",
        shape("ledger::Actor");
    "order 4(1)" => "the Fund is the issuer: method, analysis, payment under contracts, monitoring",
        shape("ledger::Actor");
    "order 4(2)" => "ИУЦ is the registrar: infrastructure, the register, technical support",
        shape("ledger::Actor");
    "order 5" => "two named officials watch over the order",
        left("control of officials; nothing to compute");
    "order 6" => "the order is in force from the day of signing",
        shape("law::Edition");

    "1" => "what the Mechanism governs: purchase, payment, monitoring, register, access",
        left("scope of the text; it lays down no duty");
    "1 par 2" => "why the register exists: one full and true base of health data",
        left("a purpose; it lays down no duty");
    "2" => "terms of the Mechanism",
        left("heading of a list; the words stand in `manual::glossary`");
    "2(1)" => "an order: an electronic document on a policy, signed with a national signature", RULES;
    "2(2)" => "the digital system keeps the register",
        host("runs the system; the library judges what goes through it");
    "2(3)" => "the authorised health body",
        shape("ledger::Actor");
    "2(4)" => "a medical information system (MIS) of a provider",
        shape("fact::Source");
    "2(5)" => "an account: the records that identify a person and hold events of a policy", RULES;
    "2(6)" => "an account statement: an electronic document on rights and events",
        planned("models of the statements in the room `statement`");
    "2(7)" => "a client: who uses or means to use the registrar's services",
        shape("ledger::Actor");
    "2(8)" => "the treasury",
        planned("the treasury as receiver of a payment order");
    "2(9)" => "the web portal of the register",
        host("runs the portal");
    "2(10)" => "the coverage: volume of care of the two packages, set by the issuer's planning rules",
        shape("act::PackageCard");
    "2(11)" => "a provider: entity or entrepreneur with a purchase contract",
        shape("placement::ContractCard");
    "2(12)" => "the registrar", RULES;
    "2(13)" => "a policy: the issuer's electronic promise to pay by the tariffs and Payment Rules", RULES;
    "2(14)" => "the register: data on policies, their holders and events",
        host("stores the register; the library holds no state");
    "2(15)" => "the insured: a person with a right to care, registered, with a policy on the account",
        RULES;
    "2(16)" => "the issuer",
        RULES;
    "2(17)" => "an electronic signature",
        shape("signature::SignatureEvidence");

    "3" => "the stages of placing the coverage",
        planned("the four stages as the life cycles of plan, contract, act and payment");
    "3(1)" => "stage 1: preparation",
        shape("wire::ReadinessReport");
    "3(1) par 1" => "issuer and providers register on the portal",
        shape("party::AccountEntry");
    "3(1) par 2" => "the registrar opens accounts of the insured after a visit recorded in the MIS",
        shape("ledger::Operation");
    "3(2)" => "stage 2: placement",
        planned("life cycle of plan, application and contract");
    "3(2) par 1" => "the provider attaches the insured in the MIS",
        shape("policy::AttachmentHistory");
    "3(2) par 2" => "the issuer publishes the plan and the announcement",
        planned("plan and announcement in the room `placement`");
    "3(2) par 3" => "the issuer decides on the distribution of money within the plan",
        planned("the room `allocation`");
    "3(2) par 4" => "the issuer makes contracts with providers",
        planned("contract status machine in the room `placement`");
    "3(3)" => "stage 3: execution",
        shape("act::ActStatus");
    "3(3) par 1" => "the provider forms acts with the cohort from the MIS, and e-invoices",
        shape("act::Cohort");
    "3(3) par 2" => "the issuer accepts services by signing acts on the portal",
        shape("payment::QueuedAct");
    "3(4)" => "stage 4: payment", RULES;
    "3(4) par 1" => "the health body funds the guaranteed package (treasury cash account) and insurance (National Bank)",
        planned("the funding source decides the paying account; a row never mixes the two");
    "3(4) par 2" => "local bodies fund insurance through the issuer's account in the National Bank",
        planned("the funding source decides the paying account");
    "3(4) par 3" => "the issuer forms the register of acts and sends a signed order to the treasury",
        planned("register of acts in the room `payment`");
    "3(4) par 4" => "the issuer forms the payment order from the cash account",
        planned("payment order in the room `payment`");

    "4" => "issuer and providers register themselves to open an account",
        shape("party::AccountEntry");
    "4(1)" => "an entrepreneur gives IIN and names (patronymic where there is one)",
        RULES;
    "4(2)" => "an entity gives BIN, full name, the head's names and IIN",
        RULES;
    "4(3)" => "contacts: postal address, telephone, e-mail",
        RULES;
    "4(4)" => "a settlement account in a bank or the treasury",
        RULES;

    "5" => "what a provider does besides",
        shape("party::Readiness");
    "5(1)" => "concludes the user agreement with the registrar",
        RULES;
    "5(2)" => "names its MIS, one that meets the demands on digital security",
        RULES;
    "5(3)" => "places last year's financial statements in the depository",
        RULES;
    "5(4)" => "digitises its facilities: sources of point 22, photos, coordinates, scans", RULES;
    "5(5)" => "gets a unique QR code for each facility, for visits with biometric identity", RULES;

    "6" => "the plan is published and announced within 5 working days of its approval",
        PARAMETER;
    "7" => "signed applications, from open accounts, within 5 working days of the announcement",
        PARAMETER;
    "7(1)" => "valid licences with annexes: kinds of activity and the address of each facility", RULES;
    "7(2)" => "proof that the facility meets the sanitary demands",
        shape("placement::DocumentKind");
    "7(3)" => "no tax debt, no late taxes or social payments",
        shape("placement::DocumentKind");
    "7(4)" => "conclusion on high-technology care, for who claims it",
        RULES;
    "7(5)" => "public-private partnership contract, for who works under one",
        RULES;
    "7(6)" => "accreditation, where there is one",
        RULES;
    "7(7)" => "lease of the building, where it is needed",
        RULES;
    "7(8)" => "volumes and sums of coverage asked for",
        shape("placement::DocumentKind");
    "7 par 2" => "the undertaking to sell no covered care is not demanded",
        RULES;

    "8" => "applications are judged in order of time within 1 working day, a refusal with its reason",
        PARAMETER;
    "8 par 2" => "inside the window an application may be withdrawn and filed anew",
        RULES;

    "9" => "the grounds to reject an application",
        shape("placement::RejectionGround");
    "9(1)" => "data or documents of points 5 and 7 are missing",
        RULES;
    "9(2)" => "the sanitary document is older than 5 years",
        PARAMETER;
    "9(3)" => "the purpose of the building does not fit medical activity",
        RULES;
    "9(4)" => "cases of point 37-1 of the Procurement Rules",
        RULES;
    "9 par 2" => "no other ground is allowed",
        RULES;

    "10" => "money is distributed in proportion, within plan and limits, within 2 working days of the window's end",
        PARAMETER;
    "11" => "contracts are formed in order of time and signed by the issuer within 1 working day of the decision",
        PARAMETER;
    "11 par 2" => "when the provider signs, the contract becomes «Подписан»",
        RULES;

    "12" => "the provider forms the act with the cohort of workers and insured from the MIS", RULES;
    "12 par 2" => "acts are unique, not presented twice; cohorts checked; signed in order of time; then the e-invoice",
        RULES;
    "12 par 3" => "the use of the coverage is an event on the insured's account",
        RULES;

    "13" => "control before a payment order, register of acts, orders in the order of signing", RULES;
    "13 par 2" => "bodies pay on the issuer's invoice for payment with the register of acts",
        planned("invoice for payment carries its register");
    "13 par 3" => "payment order within 30 calendar days of the invoice, to the provider's bank account",
        PARAMETER;

    "14" => "payment and approval of acts are suspended in three cases",
        shape("payment::SuspensionGround");
    "14(1)" => "services at an address that the licence or its annex does not hold", RULES;
    "14(2)" => "tax debt, late taxes or social payments", RULES;
    "14(3)" => "share of cases without a QR visit over one half of the act's cases",
        PARAMETER;
    "15" => "resumed when the causes are gone; 2 months from discovery; cured later, from the day of cure",
        PARAMETER;
    "16" => "payment stops from the day of a documented ground",
        shape("payment::StopGround");
    "16(1)" => "the day the issuer receives a decision that ends the licence or its annex", RULES;
    "16(2)" => "the day a monitoring act holds grounds to end the contract", RULES;
    "17" => "the issuer stops payment from the day of discovery and ends the contract",
        shape("payment::PaymentState");
    "17 par 2" => "the contract becomes «Расторгнут эмитентом» by the issuer's decision",
        RULES;
}
