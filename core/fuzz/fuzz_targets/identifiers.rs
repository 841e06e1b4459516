//! Whatever a grammar admits is printed in a form that reads back as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qalqan_core::calendar::{Day, FinancialYear, Moment, Month, Period, Term};
use qalqan_core::identifier::{
    ActNumber, Bin, ContractNumber, Icd10, Iin, PolicyNumber, ServiceCode, TaxNumber,
};
use qalqan_core::money::Tenge;
use qalqan_core::ratio::Ratio;
use std::fmt::{Debug, Display};
use std::str::FromStr;

fn round_trip<T: FromStr + Display + Debug + PartialEq>(text: &str) {
    let Ok(value) = text.parse::<T>() else {
        return;
    };
    let printed = value.to_string();
    match printed.parse::<T>() {
        Ok(again) => assert_eq!(again, value, "{text:?} reads back as another"),
        Err(_) => panic!("{text:?} prints as {printed:?}, which is refused"),
    }
}

fuzz_target!(|text: &str| {
    round_trip::<Tenge>(text);
    round_trip::<Ratio>(text);
    round_trip::<Day>(text);
    round_trip::<Moment>(text);
    round_trip::<Month>(text);
    round_trip::<FinancialYear>(text);
    round_trip::<Period>(text);
    round_trip::<Term>(text);
    round_trip::<Iin>(text);
    round_trip::<Bin>(text);
    round_trip::<TaxNumber>(text);
    round_trip::<Icd10>(text);
    round_trip::<ServiceCode>(text);
    round_trip::<PolicyNumber>(text);
    round_trip::<ContractNumber>(text);
    round_trip::<ActNumber>(text);
});
