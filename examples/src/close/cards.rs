//! Small records of a month.

use serde::Deserialize;

/// The issuer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IssuerCard {
    /// Name.
    pub name: String,
    /// BIN.
    pub bin: String,
    /// BIN of the registrar, whose portal checks the acts; the issuer takes its steps where
    /// nobody says.
    #[serde(default)]
    pub registrar: Option<String>,
    /// Where it is.
    pub address: String,
    /// Who signs.
    pub head: String,
    /// The control cash account, of the guaranteed package.
    pub account_gobmp: String,
    /// The account in the National Bank, of the insurance package.
    pub account_osms: String,
}

/// A provider, as far as payment needs it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProviderCard {
    /// BIN.
    pub bin: String,
    /// Name.
    pub name: String,
    /// Account.
    pub account: String,
    /// Its bank.
    pub bic: String,
    /// Its facilities.
    #[serde(default)]
    pub facilities: Vec<FacilityCard>,
}

/// A facility with the code on its wall.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FacilityCard {
    /// Its id.
    pub id: String,
    /// The text of the code.
    pub qr: String,
}

/// An act as it came in.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArrivalCard {
    /// The file.
    pub file: String,
    /// When it came.
    pub received_at: Option<String>,
}

impl ArrivalCard {
    /// An act of which nobody says when it came.
    pub(super) const fn of(file: String) -> Self {
        Self {
            file,
            received_at: None,
        }
    }
}
