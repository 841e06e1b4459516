//! User agreement of the portal «Qalqan» (seed 000): order № 82, the agreement and
//! the form of the application.

use crate::law::register::answer::{RULES, example, host, left, planned, shape};

crate::law::register::points! {
    QalqanAgreement;
    "order 1" => "the form of the agreement is approved",
        left("approval of a form; nothing to compute");
    "order 2" => "a department places the agreement on the portal",
        host("publishes the agreement");
    "order 3" => "the order is in force from the day of signing, 28 January 2026",
        planned("first day of the agreement: an application filed before it is not in force (issue 18)");
    "preamble par 1" => "the sides: registrar, and health organisations of the pilot as users",
        planned("sides of an agreement in the room `access`");
    "preamble par 2" => "a public offer: who gets access has acceded",
        planned("accession by application in the room `access`");
    "1.1" => "the registrar gives access by opening and keeping the user's account",
        shape("ledger::Operation", "order-open-clinic", "open-account");
    "2.1" => "duties of the registrar",
        left("heading of a list");
    "2.1.1" => "the service works round the clock",
        host("runs the service round the clock");
    "2.1.2" => "trade secrets and personal data are kept safe",
        planned("the public view cannot hold personal data; `Debug` masks numbers");
    "2.2" => "rights of the registrar",
        left("heading of a list");
    "2.2.1" => "hands material to law enforcement where a breach looks like a crime",
        host("decides what is handed over");
    "2.2.2" => "gets a security token for the user's personal data",
        host("calls the service that controls access to personal data");
    "2.2.3" => "improves the service as it runs",
        host("develops the service");
    "3.1" => "duties of the user",
        left("heading of a list");
    "3.1.1" => "registers through the portal with an electronic signature",
        planned("signature evidence of the application");
    "3.1.2" => "gives true, full and exact data about itself",
        planned("application draft, every field validated");
    "3.1.3" => "safe inner rules; an information system that passed security tests, integrated for all primary data",
        RULES,
        open "inner rules agreed with the registrar and the passing of all primary data are not asked";
    "3.1.4" => "does nothing against the law or the work of the service",
        host("watches the conduct of users");
    "3.1.5" => "no unlawful or immoral remarks in the support chat",
        left("conduct in a chat outside the system");
    "3.1.6" => "own signature, no shared identifiers, no malware, no written passwords",
        planned("the signer of an order is the user itself; the rest is the host's");
    "3.1.7" => "no use for terrorism, extremism or other forbidden aims",
        left("intent of a person; nothing to compute");
    "3.1.8" => "no deliberate harm to the system or networks",
        left("intent of a person; nothing to compute");
    "3.1.9" => "gives the registrar the information it needs, with electronic consent of patients or legal representatives to collect, keep, pass and process personal data",
        RULES,
        open "the access to information is not asked, nor the form of the consent and that the registrar is its recipient";
    "3.2" => "rights of the user",
        left("heading of a list");
    "3.2.1" => "has access through the portal",
        host("lets the user in");
    "4.1" => "what the service does",
        left("heading of a list");
    "4.1.1" => "access through an account in the inner portal",
        shape("ledger::Operation", "order-open-clinic", "open-account");
    "4.1.2" => "filing of an application by the form of the annex",
        RULES;
    "4.1.3" => "the pilot itself",
        example("law::Edition", "law/edition.rs");
    "4.1.4" => "a help line in working time, answers in real time",
        planned("is the help line open: hours, break, working days of the calendar");
    "4.1.4 dash 1" => "help for current versions of the software",
        host("runs the help line");
    "4.1.4 dash 2" => "help from 09:00 to 18:00 by Astana time, break 13:00 to 14:00",
        planned("is the help line open: hours, break, working days of the calendar");
    "4.2" => "the registrar may change or widen the list of services",
        host("decides what the service offers");
    "4.3" => "the user consents to processing of its personal data, future data too",
        planned("consent of the user follows from the application");
    "4.4" => "consent is taken through the state service that controls access to personal data",
        host("calls that service and brings the answer as a fact");
    "4.5" => "the user consents to disclosure of tax secrets",
        planned("consent of the user follows from the application");
    "4.6" => "access is free of charge",
        left("no price, so nothing to compute");
    "5.1" => "in force from the filing of the application through the current financial year",
        RULES;
    "5.2" => "the registrar may change it alone at any time, for quality or in others' interest",
        planned("version of an agreement in force on a day");
    "5.3" => "either side may end it at any time",
        planned("end of an agreement in the room `access`");
    "6.1" => "no liability for force majeure",
        left("liability of sides; a court judges it");
    "6.2" => "the side that does not perform tells the other of the obstacle",
        host("sends the notice");
    "7.1" => "disputes are settled by talks",
        left("settlement of disputes");
    "7.2" => "else by the court at the registrar's place",
        left("settlement of disputes");
    "8" => "address and requisites of the registrar",
        left("heading of a list");
    "8 par 1" => "name of the registrar",
        planned("the registrar's card among reference data (issue 18)");
    "8 par 2" => "address and BIN of the registrar",
        planned("the registrar's card among reference data (issue 18)");
    "8 par 3" => "bank and КБе of the registrar",
        example("identifier::Kbe", "identifier/kbe.rs"),
        open "read as any other: no card says that it is the registrar's (issue 18)";
    "8 par 4" => "БИК and ИИК of the registrar",
        example("identifier::Iban", "identifier/iban.rs"),
        open "read as any other: no card says that it is the registrar's (issue 18)";
    "application number" => "number: entity or individual, then BIN or IIN",
        RULES;
    "application par 1" => "the named user accedes to the agreement and undertakes to keep it",
        planned("application draft in the room `access`");
    "application par 2" => "asks for the functions of section 4 in the inner portal",
        planned("application draft in the room `access`");
    "application 1" => "name of the organisation, as in its charter",
        shape("access::JoiningEntry", "join-without-requisites", "name");
    "application 2" => "identifier: BIN or IIN",
        shape("access::JoiningEntry", "join-without-requisites", "applicant");
    "application 3" => "telephones with the code of the place",
        shape("access::JoiningEntry", "join-without-phone", "phone");
    "application 4" => "e-mail and other means of contact",
        shape("access::JoiningEntry", "join-without-requisites", "email");
    "application par 3" => "has read the agreement, keeps it, and accepts later changes",
        planned("application draft in the room `access`");
    "application signature" => "signed and sent on a day: signature data with date and time, or an SMS confirmation with number, date and time",
        RULES,
        open "the moment is not compared with the day of filing";
}
