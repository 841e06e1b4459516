//! The texts that the issuer signs to have acts paid (mechanism 13, annex): the register of
//! acts, the invoice for payment, the payment order.

use crate::calendar::Day;
use crate::identifier::{Bin, TaxNumber};
use crate::payment::{ActRegister, PaymentOrder, RegisterRow};
use crate::signature::canonical::Object;
use crate::signature::{Digest, Signable, SignedDocument, SigningRole};
use alloc::string::String;

/// Bytes of a register of some rows.
const ROOM: usize = 4096;

/// An invoice for payment (счет к оплате): what the issuer asks of the payer of a package,
/// with the register of acts that it is for. Its amount and source are those of the register.
///
/// ```
/// use qalqan_core::finding::{At, Examination};
/// use qalqan_core::identifier::BankTable;
/// use qalqan_core::law;
/// use qalqan_core::payment::{Bill, build};
/// use qalqan_core::placement::FundingSource;
/// use qalqan_core::signature::{SignedText, SigningRole};
///
/// let edition = law::on("2026-03-31".parse()?)?;
/// let (mut exam, root) = (Examination::new(edition), At::root());
/// let source = FundingSource::Insurance;
/// let account = "KZ226018871000394291".parse()?;
/// let register = build(&mut exam, &root, source, "the issuer", account, (&[], &BankTable::built_in()), None);
/// let bill = Bill {
///     number: "7".into(),
///     formed_on: "2026-03-31".parse()?,
///     issuer: "050540004455".parse()?,
///     payer: "000740000728".parse()?,
///     register: register.ok_or("no register")?,
/// };
/// let text = SignedText::new(&bill, edition, SigningRole::Claims).ok_or("no role")?;
/// assert!(text.canonical().contains(r#""amount":"0.00","formedOn":"2026-03-31""#));
/// assert!(SignedText::new(&bill, edition, SigningRole::Attests).is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// Its number at the issuer.
    pub number: String,
    /// The day it was formed, from which the term of the payment order runs.
    pub formed_on: Day,
    /// The issuer.
    pub issuer: Bin,
    /// Who pays: the authorised body, or a local executive body.
    pub payer: Bin,
    /// The register that comes with it.
    pub register: ActRegister,
}

impl Signable for Bill {
    fn kind(&self) -> SignedDocument {
        SignedDocument::Bill
    }

    fn signer(&self, _: SigningRole) -> Option<TaxNumber> {
        Some(TaxNumber::Bin(self.issuer))
    }

    fn formed(&self) -> Option<Day> {
        Some(self.formed_on)
    }

    fn body(&self, _: SigningRole, object: &mut Object<'_>) {
        let register = &self.register;
        object.plain("amount", register.total());
        object.plain("formedOn", self.formed_on);
        object.plain("funding", register.funding());
        object.plain("issuer", self.issuer);
        object.text("number", &self.number);
        object.plain("payer", self.payer);
        object.plain("register", register.digest());
    }
}

impl Signable for ActRegister {
    fn kind(&self) -> SignedDocument {
        SignedDocument::Register
    }

    fn signer(&self, _: SigningRole) -> Option<TaxNumber> {
        None
    }

    fn body(&self, _: SigningRole, object: &mut Object<'_>) {
        contents(self, object);
    }
}

impl ActRegister {
    /// SHA-256 of its contents, which an invoice for payment bears.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let contents = Object::document(ROOM, |object| contents(self, object));
        Digest::of(contents.as_bytes())
    }
}

fn contents(register: &ActRegister, object: &mut Object<'_>) {
    object.plain("funding", register.funding());
    object.objects("rows", register.rows(), row);
    object.plain("total", register.total());
}

fn row(row: &RegisterRow, object: &mut Object<'_>) {
    object.maybe("account", Some(row.account));
    object.maybe("act", Some(&row.act));
    object.plain("actDate", row.act_date);
    object.plain("amount", row.amount);
    object.maybe("bic", Some(row.bic));
    object.maybe("contract", Some(&row.contract));
    object.plain("contractDate", row.contract_date);
    object.number("number", row.number);
    object.plain("period", row.period);
    object.plain("provider", row.provider);
    object.text("recipient", &row.recipient);
    object.text("sender", &row.sender);
    object.maybe("senderAccount", Some(row.sender_account));
    object.text("service", &row.service);
}

impl Signable for PaymentOrder {
    fn kind(&self) -> SignedDocument {
        SignedDocument::PaymentOrder
    }

    fn signer(&self, _: SigningRole) -> Option<TaxNumber> {
        None
    }

    fn formed(&self) -> Option<Day> {
        Some(self.formed.day())
    }

    fn body(&self, _: SigningRole, object: &mut Object<'_>) {
        object.maybe("account", Some(self.account));
        object.maybe("act", Some(&self.act));
        object.plain("amount", self.amount);
        object.maybe("contract", Some(&self.contract));
        object.maybe_text("eInvoice", self.e_invoice.as_ref());
        object.plain("formed", self.formed);
        object.plain("from", self.period.first());
        object.maybe_plain("invoiced", self.invoiced);
        object.text("number", &self.number);
        object.plain("provider", self.provider);
        object.plain("to", self.period.last());
    }
}
