//! Kyrgyz public offer for the digital sick-leave module (seed 004): the order
//! (Kyrgyz and Russian, listed once), the offer and the application form. The seed
//! numbers two points 5.2.3; the second is `5.2.3 second` here.

use crate::law::register::answer::{host, left, parameter, planned};

crate::law::register::points! {
    KgOffer;
    "order 1" => "the offer is approved",
        left("approval of a form; nothing to compute");
    "order 2" => "staff of private organisations keep data and passwords secret",
        host("keeps passwords; the library never sees one");
    "order 3" => "heads answer for true data, their staff and passwords",
        planned("the head signs the application");
    "order 4" => "the centre of e-health is the operator",
        planned("role of the operator in the room `access`");
    "order 5" => "lasting tasks of the operator",
        left("heading of a list");
    "order 5(1)" => "trains the staff of private organisations",
        host("trains the staff");
    "order 5(2)" => "gives technical and software support",
        host("runs the support");
    "order 5(3)" => "keeps the system running, working and safe",
        host("runs the system");
    "order 5(4)" => "keeps and restores the system after failure",
        host("restores the system");
    "order 5(5)" => "issues accounts of the module",
        planned("account of an applicant: created, edited, blocked");
    "order 5(6)" => "builds online registration by 31 August 2025",
        host("built the online registration");
    "order 6" => "a deputy minister watches over the order",
        left("control of officials; nothing to compute");

    "1 par 1" => "abbreviation: КР, the Kyrgyz Republic",
        left("an abbreviation");
    "1 par 2" => "abbreviation: МЗ КР, its health ministry",
        left("an abbreviation");
    "1 par 3" => "abbreviation: ЦЭЗ, the centre of e-health",
        left("an abbreviation");
    "1 par 4" => "abbreviation: the module of digital sick-leave sheets",
        planned("closed enum of what access is granted to");
    "1 par 5" => "abbreviation: НИСУР, the system of resources",
        planned("closed enum of what access is granted to");
    "1 par 6" => "information systems are the module and НИСУР",
        planned("closed enum of what access is granted to");
    "1 par 7" => "the sides: ministry, centre, applicants and users",
        planned("roles of the offer in the room `access`");
    "1 par 8" => "natural persons: private medical practice and pharmacy",
        planned("kinds of applicants as an enum");
    "1 par 9" => "legal persons: private health organisations",
        planned("kinds of applicants as an enum");
    "2 par 1" => "an applicant: a person or entity that acceded to the offer",
        planned("application draft in the room `access`");
    "2 par 2" => "an account: login and password for the module",
        planned("account of an applicant, without any password in it");
    "2 par 3" => "a user: who acceded and got an account",
        planned("status of an applicant: applicant, then user");
    "3.1" => "a public offer and contract of accession under the civil code",
        left("legal nature of the text");
    "3.2" => "accession by signing the application or by the steps of section 4",
        planned("accession by application in the room `access`");
    "3.3" => "signing or those steps are full acceptance with all annexes",
        planned("accession by application in the room `access`");
    "3.4" => "relations last for no set term",
        planned("period of an agreement without an end");
    "3.5" => "the offer is published on three domains",
        host("publishes the offer");
    "3.6" => "in force from the ministry's order to the official end",
        planned("period of an agreement in the room `access`");
    "3.7" => "change or end of the offer is published on those domains",
        host("publishes the notice");
    "3.8" => "the centre creates, edits, blocks and issues accounts",
        planned("account of an applicant: created, edited, blocked");
    "3.9" => "documents signed electronically are valid",
        planned("signature evidence of the application");
    "4.1" => "scans of five documents are uploaded",
        planned("document checklist of an application");
    "4.1.1" => "the signed application",
        planned("item of the document checklist");
    "4.1.2" => "order on the head's appointment",
        planned("item of the document checklist");
    "4.1.3" => "order on the appointment of the employee who gets access",
        planned("item of the document checklist");
    "4.1.4" => "tax registration, for entrepreneurs",
        planned("conditional item of the document checklist");
    "4.1.5" => "licence for medical activity",
        planned("item of the document checklist");
    "4.2" => "the department and the centre check form and completeness",
        planned("all findings of an application at once");
    "4.3" => "errors are told to the applicant",
        planned("findings of an application, each with its path");
    "4.4" => "when correct, accounts are made and login and password sent by e-mail",
        planned("decision on an application: the account may be made (issue 18)");

    "5.1" => "rights and duties of the centre",
        left("heading of a list");
    "5.1.1" => "registers applicants strictly by the offer",
        planned("decision on an application");
    "5.1.2" => "refuses where documents of section 4 are not in order",
        planned("decision on an application, with its reasons");
    "5.1.3" => "discloses no personal data of users but as the law says",
        planned("`Debug` masks numbers; the public view cannot hold them");
    "5.1.4" => "edits and blocks accounts alone, with notice by published list and reasons",
        planned("list of accounts edited or blocked, with reasons");
    "5.2" => "rights and duties of applicants and users",
        left("heading of a list");
    "5.2.1" => "give the documents that the offer asks for",
        planned("document checklist of an application");
    "5.2.2" => "keep account data secret",
        host("keeps passwords; the library never sees one");
    "5.2.3" => "use the systems for their purpose under decree 640 of 2024",
        left("use of another system");
    "5.2.3 second" => "guard information from unlawful access and change",
        host("guards the data");
    "5.2.4" => "tell 10 calendar days before that an account must be edited or blocked",
        parameter("kg-dismissal-late", "AXS-023"),
        open "judged by the edition of the Kazakh pilot, so for 2026 alone, and ten days exactly before count as late (issue 18)";
    "5.2.5" => "let no outsider work with the module",
        planned("who acts must be a registered user");
    "5.2.6" => "keep each other's good name",
        left("conduct of sides; nothing to compute");
    "5.2.7" => "do nothing that breaks the systems or discloses secrets",
        left("conduct of sides; nothing to compute");
    "6.1" => "sides keep each other's information secret, used for the offer only",
        planned("checks of an export: aim and written consent");
    "6.2" => "persons who learn data by their office keep them secret",
        host("binds its staff");
    "6.3" => "who breaks that answers by law",
        left("liability of sides; a court judges it");
    "6.4" => "secrecy outlasts the offer as long as the law says",
        planned("duty of secrecy does not end with access");
    "7.1" => "sides answer within proven real damage",
        left("liability of sides; a court judges it");
    "7.2" => "no liability where the other side failed first",
        left("liability of sides; a court judges it");
    "7.3" => "ministry and centre do not answer where they relied on the user's documents",
        left("liability of sides; a court judges it");
    "7.4" => "other liability by law",
        left("liability of sides; a court judges it");
    "8.1" => "disputes are settled by talks",
        left("settlement of disputes");
    "8.2" => "else by law",
        left("settlement of disputes");
    "8.3" => "either side ends it with written notice of 30 calendar days",
        parameter("kg-termination-late", "AXS-024"),
        open "judged by the edition of the Kazakh pilot, so for 2026 alone, and 30 days exactly before are refused (issue 18)";
    "9.1" => "no liability for force majeure",
        left("liability of sides; a court judges it");
    "9.2" => "what force majeure is",
        left("liability of sides; a court judges it");
    "9.3" => "who refers to it tells the other side at once in writing",
        host("sends the notice");

    "form 1" => "the organisation, for legal persons",
        planned("application draft in the room `access`");
    "form 1 name" => "full name of entity or entrepreneur",
        planned("field of the application");
    "form 1 ИНН" => "tax number",
        planned("field of the application; the room `identifier` reads it");
    "form 1 ОКПО" => "statistical code",
        planned("field of the application; the room `identifier` reads it");
    "form 1 e-mail" => "e-mail, where login and password go",
        planned("field of the application");
    "form 1 phone" => "mobile telephone",
        planned("field of the application");
    "form 2.1" => "what signing or uploading confirms",
        planned("confirmations of the application");
    "form 2.1 dash 1" => "offer and annexes are read and will be kept",
        planned("confirmation of the application");
    "form 2.1 dash 2" => "accession in whole and without reserve",
        planned("confirmation of the application");
    "form 2.1 dash 3" => "an account is asked for the employee of section 4",
        planned("confirmation of the application");
    "form 2.1 dash 4" => "the authorised person consents to processing of personal data",
        planned("confirmation of the application");
    "form 3" => "the head of the organisation or the entrepreneur",
        planned("application draft in the room `access`");
    "form 3 surname" => "surname of the head",
        planned("field of the application");
    "form 3 name" => "name of the head",
        planned("field of the application");
    "form 3 patronymic" => "patronymic of the head",
        planned("field of the application, optional");
    "form 3 ПИН" => "personal number of the head",
        planned("field of the application; the room `identifier` reads it");
    "form 3 post" => "post of the head",
        planned("field of the application");
    "form 3 phone" => "mobile telephone of the head",
        planned("field of the application");
    "form 4" => "the employee who gets access",
        planned("application draft in the room `access`");
    "form 4 surname" => "surname of the employee",
        planned("field of the application");
    "form 4 name" => "name of the employee",
        planned("field of the application");
    "form 4 patronymic" => "patronymic of the employee",
        planned("field of the application, optional");
    "form 4 ПИН" => "personal number of the employee",
        planned("field of the application; the room `identifier` reads it");
    "form 4 post" => "post of the employee",
        planned("field of the application");
    "form 4 phone" => "mobile telephone of the employee",
        planned("field of the application");
    "form 5" => "level of access to НИСУР",
        planned("levels of access as an enum");
    "form 5 level 1" => "registration of staff, editing of the organisation's data",
        planned("level of access to НИСУР");
    "form 6" => "level of access to the module, with its role",
        planned("levels of access as an enum");
    "form 6 level 1" => "issue of sick-leave sheets: role doctor",
        planned("level of access to the module, with its role");
    "form 6 level 2" => "registration of staff, editing of records: role management",
        planned("level of access to the module, with its role");
    "form 7" => "for the centre's own use: logins given",
        host("fills in the logins");
    "form 7 НИСУР" => "login of НИСУР",
        host("fills in the login");
    "form 7 ЦЛН" => "login of the module",
        host("fills in the login");
    "form attachment" => "documents beside the form",
        planned("document checklist of an application");
    "form attachment(1)" => "order on the head's appointment",
        planned("item of the document checklist");
    "form attachment(2)" => "order on the employee's appointment",
        planned("item of the document checklist");
    "form attachment(3)" => "registration of the entrepreneur, for entrepreneurs",
        planned("conditional item of the document checklist");
    "form attachment(4)" => "licence for medical activity",
        planned("item of the document checklist");
    "form signature 1" => "names and signature of the employee",
        planned("signature of the application");
    "form signature 2" => "names and signature of the head",
        planned("signature of the application");
    "form seal" => "seal, where there is one, and date",
        planned("date of the application; the seal stays on paper");
}
