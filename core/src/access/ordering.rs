//! Who may order which information operation (mechanism 2(1), 41 to 44).

use crate::account::InformationOperation;
use crate::closed_set::closed_set;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::access as rules;
use crate::party::{Requisite, demand};
use alloc::string::String;
use core::str::FromStr;

closed_set! {
    /// Who asks.
    pub enum Requester: "requester" {
        /// The issuer, from its personal cabinet.
        Issuer = "issuer",
        /// Another client of the registrar, from its personal cabinet.
        Client = "client",
        /// The authorised body in health care.
        AuthorisedBody = "authorised-body",
        /// Another state body.
        StateBody = "state-body",
    }
}

impl Requester {
    /// Does it order from a personal cabinet (points 42 and 43), and not by letter (44)?
    #[must_use]
    pub const fn has_cabinet(self) -> bool {
        matches!(self, Self::Issuer | Self::Client)
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// An information operation of point 29.
    Information(InformationOperation),
    /// Analytics and statistics over the register (point 41).
    Analytics,
}

impl FromStr for Asked {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "analytics" => Ok(Self::Analytics),
            _ => text.parse().map(Self::Information),
        }
    }
}

/// An order for information as it was read.
#[derive(Clone, Debug)]
pub struct InformationOrder {
    /// Who asks.
    pub requester: Requester,
    /// For what.
    pub asked: Asked,
    /// Is the order signed with the orderer's electronic signature?
    pub signed: bool,
    /// The letter of a state body.
    pub written_request: Requisite<String>,
    /// The act that gives a state body the right.
    pub legal_basis: Requisite<String>,
    /// The field of the draft that shows the signature.
    pub signed_field: &'static str,
}

/// Checks whether an order may be registered.
pub fn check_order(exam: &mut Examination, at: &At<'_>, order: &InformationOrder) {
    order_signed(exam, at, order);
    match order.asked {
        Asked::Analytics => analytics_reserved(exam, at, order),
        Asked::Information(operation) => {
            open_to_clients(exam, at, order, operation);
            written_request(exam, at, order);
            right_named(exam, at, order);
        }
    }
}

/// Nobody enters a personal cabinet without a signature; the authorised body has
/// its analytics there as well (points 40 and 41), and every other order of a body is a
/// letter.
fn order_signed(exam: &mut Examination, at: &At<'_>, order: &InformationOrder) {
    let authorised = order.requester == Requester::AuthorisedBody;
    let analytics = authorised && order.asked == Asked::Analytics;
    if analytics || order.requester.has_cabinet() {
        cabinet_signed(
            exam,
            at,
            order.requester.name(),
            order.signed,
            order.signed_field,
        );
    }
}

/// An order from a personal cabinet bears a signature, whatever it orders (2(1), 42, 43).
pub(crate) fn cabinet_signed(
    exam: &mut Examination,
    at: &At<'_>,
    who: &str,
    signed: bool,
    field: &'static str,
) {
    let rule = &rules::ORDER_SIGNED;
    if signed {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field(field).path());
        exam.find(finding.with("requester", who));
    }
}

fn open_to_clients(
    exam: &mut Examination,
    at: &At<'_>,
    order: &InformationOrder,
    operation: InformationOperation,
) {
    let rule = &rules::OPEN_TO_CLIENTS;
    if order.requester != Requester::Client {
        return;
    }
    if operation == InformationOperation::HolderRegister {
        let finding = Finding::new(rule, at.field("operation").path());
        exam.find(finding.with("operation", operation));
    } else {
        exam.pass(rule);
    }
}

fn written_request(exam: &mut Examination, at: &At<'_>, order: &InformationOrder) {
    if !order.requester.has_cabinet() {
        let items = [("writtenRequest", order.written_request.presence())];
        demand(exam, at, &rules::WRITTEN_REQUEST, &items);
    }
}

fn right_named(exam: &mut Examination, at: &At<'_>, order: &InformationOrder) {
    if !order.requester.has_cabinet() {
        let items = [("legalBasis", order.legal_basis.presence())];
        demand(exam, at, &rules::RIGHT_NAMED, &items);
    }
}

fn analytics_reserved(exam: &mut Examination, at: &At<'_>, order: &InformationOrder) {
    let rule = &rules::ANALYTICS_RESERVED;
    if matches!(
        order.requester,
        Requester::Issuer | Requester::AuthorisedBody
    ) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("requester").path());
        exam.find(finding.with("requester", order.requester.name()));
    }
}
