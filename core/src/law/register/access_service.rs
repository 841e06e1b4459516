//! Access of the Fund's employees (seed 002). The text stands twice, in Kazakh and
//! in Russian; a point is listed once. In 3.2(1) the Kazakh text says "not less
//! and not later than one working day", the Russian one "not less": both are read
//! as the least notice.

use crate::law::register::answer::{RULES, example, host, left, parameter, planned};

crate::law::register::points! {
    AccessService;
    "heading name" => "the service: access to data of the register of state property",
        left("name of a purchase");
    "heading term" => "the service lasts from the contract's signing to 31 December 2026",
        RULES,
        open "without the day of the contract the start passes, and the end is the last day of the edition; Kazakh says until, Russian through 31 December: read as through";
    "1.1" => "terms of the specification",
        left("heading of a list");
    "1.1(1)" => "the service «Qalqan»",
        planned("closed enum of what access is granted to");
    "1.1(2)" => "the system «Saqtandyrý»",
        planned("closed enum of what access is granted to");
    "1.1(3)" => "the customer: the Fund",
        planned("role of the customer in the room `access`");
    "1.1(4)" => "the supplier: who gives access to both",
        planned("role of the supplier in the room `access`");
    "1.1(5)" => "a user: an employee of the customer with access",
        planned("user of an access list");
    "1.1(6)" => "an electronic signature",
        planned("signature evidence of a user");
    "1.1(7)" => "updating: rights prolonged or changed",
        example("access::AccessRequestKind", "access/service.rs");
    "1.1(8)" => "ending: rights annulled",
        example("access::AccessRequestKind", "access/service.rs");
    "2.1" => "name of the purchased service",
        left("name of a purchase");
    "2.2" => "purpose: users reach functions and data needed for the insurance tasks",
        left("a purpose; it lays down no duty");
    "2.3" => "what the service is made of",
        left("heading of a list");
    "2.3(1)" => "first access of users",
        example("access::AccessRequestKind", "access/service.rs");
    "2.3(2)" => "keeping of users",
        example("access::AccessRequestKind", "access/service.rs");
    "2.3(2) dash 1" => "rights are updated: prolonged or changed",
        example("access::AccessRequestKind", "access/service.rs");
    "2.3(2) dash 2" => "access of users is ended",
        example("access::AccessRequestKind", "access/service.rs");
    "2.3(3)" => "users work with data and functions within their rights",
        planned("rights of a user checked against what is asked");
    "2.4" => "aim: unbroken access within the law",
        left("an aim; it lays down no duty");
    "2.5" => "the acts behind the specification, with the adopted joint order of March 2026",
        example("law::EditionStanding", "law/choice.rs"),
        open "the adopted Mechanism was not available: days after its adoption are judged by the draft, and only the call `rules` tells so";
    "3.1" => "access is given on the customer's written request",
        RULES;
    "3.2" => "what access needs",
        left("heading of a list");
    "3.2(1)" => "the customer sends the list of users by e-mail, at least 1 working day before",
        parameter("request-list-late", "AXS-008");
    "3.2(2)" => "users hold a signature issued to the customer as an entity",
        RULES,
        open "users are counted, not asked one by one, and the ending of access asks it as well";
    "3.3" => "what the supplier does on request, and in what time",
        parameter("request-end-late", "AXS-010");
    "3.3(1)" => "data and rights are updated within 1 working day of the request",
        parameter("request-update-in-time", "AXS-010");
    "3.3(2)" => "access is ended within 1 working day of the request",
        parameter("request-end-late", "AXS-010"),
        open "ending is held up where a user has no signature or the term of the service is over";
    "3.4" => "24 × 7 but for maintenance: told 3 working days before by an official letter with dates and length, 8 hours at most",
        parameter("break-service-own-term", "AXS-014"),
        open "the letter, with dates and length in it, is not asked";
    "3.5" => "the supplier sends its e-mail address through the portal of state procurement within 1 working day of the contract",
        parameter("request-contact-late", "AXS-012"),
        open "a contract without the address passes in silence, and the portal is not asked";
    "4.1" => "place of the service: Astana",
        host("gives the service in Astana");
}
