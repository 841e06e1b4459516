//! Named readings of points that the law leaves open: a host may choose another one by
//! an override, and the report says so.

use crate::closed_set::closed_set;

closed_set! {
    /// Where an act that waited for a cure has its turn to be signed (mechanism 12, 15).
    pub enum SigningTurn: "reading" {
        /// Where it would have had it: by the check that made it wait.
        OldPlace = "old-place",
        /// Behind those that waited already: by the check that let it go on.
        AtEnd = "at-end",
    }
}

closed_set! {
    /// When an e-invoice is entered (mechanism 3(3) par 1, 12 par 2).
    pub enum InvoiceMoment: "reading" {
        /// After the issuer signed the act (12).
        AfterSigning = "after-signing",
        /// With the act or later (3(3) names both as one).
        WithAct = "with-act",
    }
}

closed_set! {
    /// On what a payment order rests (mechanism 3(4), 13).
    pub enum OrderBasis: "reading" {
        /// On the signed payout instruction (13 par 1).
        AfterInstruction = "after-instruction",
        /// On the invoice for payment alone (13 par 3).
        AfterBill = "after-bill",
    }
}

closed_set! {
    /// Which account of the issuer pays (mechanism 3(4), 13 par 3).
    ///
    /// ```
    /// use qalqan_core::law::{self, PayingAccount};
    ///
    /// let edition = law::on("2026-03-31".parse()?)?;
    /// let paying = edition.parameters.paying_account.get();
    /// assert_eq!(paying, PayingAccount::ControlCash);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum PayingAccount: "reading" {
        /// The control cash account in the treasury, whatever the source (13 par 3).
        ControlCash = "control-cash",
        /// That account for the guaranteed package, and the account in the National Bank for
        /// the insurance (3(4)).
        BySource = "by-source",
    }
}

closed_set! {
    /// From which day payment stops (mechanism 16, 17).
    pub enum StopDay: "reading" {
        /// From the earlier of the two: both points are kept.
        Earlier = "earlier",
        /// From the documentary confirmation (16).
        Confirmed = "confirmed",
        /// From the discovery (17).
        Found = "found",
    }
}

closed_set! {
    /// Whom a commission cannot do without (mechanism 19).
    pub enum Commissioners: "reading" {
        /// The issuer, the chamber of entrepreneurs and the body for care; others may join
        /// («а также представители иных уполномоченных органов»).
        Three = "three",
        /// Those three and one of the other bodies at least.
        Four = "four",
    }
}

closed_set! {
    /// When what a monitoring found counts for the payment (mechanism 16(2), 21).
    pub enum MonitoringEffect: "reading" {
        /// From the protocol itself, once all have signed it («с даты отражения в акте
        /// мониторинга»).
        SignedProtocol = "signed-protocol",
        /// Once nobody can object any more («на основании подтвержденных данных»).
        ConfirmedResults = "confirmed-results",
    }
}

closed_set! {
    /// When the account of an insured must be open (mechanism 3(1), 31).
    pub enum AccountOpening: "reading" {
        /// The register opens it after the first visit, so a service may come before.
        AfterFirstVisit = "after-first-visit",
        /// It must be open on the day of the service.
        BeforeService = "before-service",
    }
}

closed_set! {
    /// On which days of a case a licence must be valid (mechanism 7(1), 14(1)).
    pub enum LicenceSpan: "reading" {
        /// On every day of it.
        Whole = "whole",
        /// On the first day.
        Start = "start",
        /// On the last day.
        End = "end",
    }
}

closed_set! {
    /// Are the numbers of a sole trader's licences and contracts public (mechanism 39)?
    ///
    /// Through a public register each of them is the person's name.
    pub enum TraderNumbers: "reading" {
        /// They are not.
        Withheld = "withheld",
        /// They are, as an entity's.
        Shown = "shown",
    }
}

closed_set! {
    /// What proves that a visit was registered (mechanism 14(3)).
    pub enum VisitProof: "reading" {
        /// A row of the host's list, whatever it rests on; what rests on its word alone is
        /// told apart.
        Claims = "claims",
        /// A token that was verified, and nothing else.
        Tokens = "tokens",
    }
}

closed_set! {
    /// A reading of the words «не имеющим регистрацию посещения по QR-коду» (mechanism
    /// 14(3)): which registrations count, and how many cases one of them proves.
    pub enum VisitReading: "reading" {
        /// A registration by the code of the facility alone counts.
        QrOnly = "qr-only",
        /// Every registration counts, whatever its method.
        EveryMethod = "every-method",
        /// One registration proves every case that holds its day.
        EveryCase = "every-case",
        /// One registration proves one case.
        OneCase = "one-case",
    }
}
