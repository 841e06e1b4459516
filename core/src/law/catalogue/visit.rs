//! Rules of the registered visit (mechanism 5(5), 14(3)).

use crate::law::mechanism;
use crate::law::rule::catalogue;

catalogue! {
    Visit;
    /// The share of cases without a registered visit is not over the limit.
    SHARE_WITHOUT_VISIT = "VIS-001", mechanism("14(3)"), Suspend,
        kk: "QR-код бойынша келуі тіркелмеген жағдайлардың үлесі шектен асады: {without} / {total}, шегі {limit}",
        ru: "Доля случаев без регистрации посещения по QR-коду превышает предел: {without} из {total}, предел {limit}",
        en: "the share of cases without a visit registered by QR is over the limit: {without} of {total}, limit {limit}";
    /// The visit was entered by hand.
    MANUAL_VISIT = "VIS-002", mechanism("5(5)"), Note,
        kk: "Келу қолмен тіркелген: {visit}",
        ru: "Посещение зарегистрировано вручную: {visit}",
        en: "the visit was entered by hand: {visit}";
}
