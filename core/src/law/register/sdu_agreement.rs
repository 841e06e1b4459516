//! User agreement of «Smart Data Ukimet» (seed 003): order № 112 (Kazakh and
//! Russian, listed once) and the agreement. The seed has no 4.4.5 and no 4.4.6.

use crate::law::register::answer::{RULES, host, left, planned};

crate::law::register::points! {
    SduAgreement;
    "order 1" => "the agreement is approved",
        left("approval of a form; nothing to compute");
    "order 2" => "a named head brings the order to all concerned and publishes it",
        host("publishes the agreement");
    "order 3" => "a named director watches over the order",
        left("control of officials; nothing to compute");
    "1.1" => "the agreement governs relations of owner and user of the service",
        left("scope of the text; it lays down no duty");
    "1.2" => "registration is full acceptance; who disagrees stops at once",
        planned("accession by registration in the room `access`");
    "1.3" => "the rules that access and proper use need",
        left("scope of the text; it lays down no duty");
    "1.4" => "the user agrees with all terms without reserve",
        planned("accession by registration in the room `access`");
    "1.5" => "the user answers for export and use of the data",
        planned("an export names who, ground and channel");
    "1.6" => "use after a published change is consent to it",
        planned("version of an agreement in force on a day");
    "2.1" => "terms of the agreement",
        left("heading of a list");
    "2.1 dash 1" => "the service: collection, analysis and view of state bodies' data",
        left("a definition; it lays down no duty");
    "2.1 dash 2" => "the owner: НИТ, with address and BIN",
        planned("the owner's card among reference data (issue 18)");
    "2.1 dash 3" => "a user: a registered state body or legal entity",
        planned("kinds of users as an enum; a natural person is none");
    "2.1 dash 4" => "confidential information: secrets guarded by law, logins and passwords among them",
        planned("class of data of an export");
    "2.1 dash 5" => "confidentiality regime: the measures that guard it",
        planned("regime of the receiver of an export");
    "2.1 dash 6" => "disclosure: any act or omission by which third parties learn it",
        planned("checks of an export to a third party");
    "2.1 dash 7" => "a third party: no state body, entitled by agreement or other legal ground",
        planned("receiver and ground of an export");
    "2.1 dash 8" => "an electronic signature",
        left("a definition; the agreement gives it no duty");
    "2.2" => "other terms are read by the law in force",
        left("rule of reading");
    "3.1" => "a public offer: who gets access has acceded",
        planned("accession by registration in the room `access`");
    "3.2" => "who rejects a change gives up access and stops using material",
        planned("end of access by the user");
    "3.3" => "who acceded takes all terms and duties",
        planned("accession by registration in the room `access`");
    "3.4" => "notices go to the e-mail of the registration form",
        planned("e-mail of the registration is required");
    "3.5" => "use is governed by law and the owner's inner documents",
        left("rule of reading");
    "4.1" => "rights of the owner",
        left("heading of a list");
    "4.1.1" => "changes rules and content of the service, in force when published",
        planned("version of the rules in force on a day (issue 18)");
    "4.1.2" => "changes the agreement alone; the new version ends the old one when placed",
        planned("version of an agreement in force on a day");
    "4.1.3" => "limits access on a breach by the user or third parties",
        planned("account status limited, with the breach as ground");
    "4.1.4" => "collects, analyses and spreads information on the user's actions",
        host("keeps the log of actions");
    "4.1.5" => "changes look and functions without notice",
        host("develops the service");
    "4.1.6" => "guards its intellectual rights by any lawful measure",
        left("rights of the owner; nothing to compute");
    "4.2" => "rights of the user",
        left("heading of a list");
    "4.2.1" => "gets access to the service",
        planned("account status active after registration");
    "4.2.2" => "uses and buys all services offered",
        host("offers the services");
    "4.2.3" => "asks any questions on the services",
        host("answers questions");
    "4.2.4" => "uses the service only for aims and in ways that agreement and law allow",
        planned("aim of an export among those allowed");
    "4.3" => "duties of the owner",
        left("heading of a list");
    "4.3.1" => "keeps the service working",
        host("runs the service");
    "4.3.2" => "gives technical support and a simple way of contact",
        host("runs the support");
    "4.4" => "duties of the user",
        left("heading of a list");
    "4.4.1" => "keeps the confidentiality regime and lets nothing be disclosed",
        planned("checks of an export: who, ground, channel");
    "4.4.2" => "keeps the terms of the agreement",
        planned("account status follows from breaches");
    "4.4.3" => "does nothing against the law or the work of the service",
        host("watches the conduct of users");
    "4.4.4" => "respects the owner's property and other rights",
        left("rights of the owner; nothing to compute");
    "4.4.7" => "spreads no confidential or guarded information on persons through the service",
        planned("checks of an export: class of data");
    "4.4.8" => "no use for terrorism, extremism or other forbidden aims",
        left("intent of a person; nothing to compute");
    "5.1" => "who does harm by a breach answers by law",
        left("liability of sides; a court judges it");
    "5.2" => "what the owner does not answer for",
        left("liability of sides; a court judges it");
    "5.2 dash 1" => "failures and breaks not of its making, or maintenance",
        left("liability of sides; a court judges it");
    "5.2 dash 2" => "acts of the user and of those it let in",
        left("liability of sides; a court judges it");
    "5.2 dash 3" => "direct and indirect damage that follows from two causes",
        left("liability of sides; a court judges it");
    "5.2 dash 3(1)" => "cause: use, or no possibility of use",
        left("liability of sides; a court judges it");
    "5.2 dash 3(2)" => "cause: change of the agreement by the owner",
        left("liability of sides; a court judges it");
    "5.3" => "what the user answers for in full",
        left("heading of a list");
    "5.3 dash 1" => "true data at registration, kept up to date",
        planned("registration draft, every field validated");
    "5.3 dash 2" => "acts of third parties that it let in",
        planned("access given on names the user who gave it");
    "5.4" => "the user bears the risk of untrue data and of passing secrets on",
        left("liability of sides; a court judges it");
    "5.5" => "no sending over open telephone, telegraph, fax or internet channels",
        RULES;
    "6.1" => "the owner may disclose what is needed to look into misuse or identify the user",
        host("decides what is disclosed");
    "6.2" => "the owner may disclose actions of user and third parties by law",
        host("decides what is disclosed");
    "6.3" => "access may be ended or blocked without notice on a breach, end of service or a fault",
        RULES,
        open "the state alone is asked: the ground for which access was ended or blocked has no form";
    "6.4" => "the owner does not answer for access ended on a breach",
        left("liability of sides; a court judges it");
    "7.1" => "the user limits access to secrets by control of the regime",
        planned("checks of an export: regime of the receiver");
    "7.2" => "a disclosure, threat or unlawful use is reported to the owner at once",
        planned("report of a disclosure: at once, with who, what and when");
    "7.3" => "no disclosure to third parties but those entitled by agreement or legal ground",
        RULES,
        open "a ground is asked for every recipient, for a state body too, which is no third party by 2.1 dash 7";
    "8.1" => "disputes are settled by law",
        left("settlement of disputes");
    "8.2" => "inaction of the owner does not end its right to act later",
        left("rights of the owner; nothing to compute");
    "8.3" => "the owner owes no proof of the breach for which access was refused or ended",
        left("rights of the owner; findings of the library carry evidence all the same");
    "8.4" => "in force from the first visit and as long as the service is used",
        planned("period of an agreement in the room `access`");
    "8.5" => "the service is the owner's intellectual property",
        left("rights of the owner; nothing to compute");
    "8.6" => "no copy of any part of the service without permission",
        left("rights of the owner; nothing to compute");
    "8.7" => "governed and read by the law of Kazakhstan",
        left("rule of reading");
}
