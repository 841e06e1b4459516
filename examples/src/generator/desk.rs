//! What the issuer's desk does of its own: rows about acts, and commands about money.

use super::shape::Act;
use super::world::World;
use qalqan_core::identifier::{Agreement, BankTable};
use qalqan_core::money::Tenge;
use serde_json::{Value, json};

/// What the desk did; where it did nothing of its own, month_close does what is right.
#[derive(Clone, Debug, Default)]
pub(super) struct Desk {
    pub(super) acts: Vec<Value>,
    pub(super) commands: Vec<Value>,
    pub(super) payees: Vec<Value>,
}

/// So many tiyn less.
pub(super) fn less(amount: Tenge, tiyn: i64) -> String {
    Tenge::from_tiyn(amount.tiyn() - tiyn).to_string()
}

/// A command about a provider.
pub(super) fn of_provider(provider: &str, step: &str, at: &str, more: &Value) -> Value {
    let mut command = json!({"provider": provider, "step": step, "at": at});
    for (name, value) in more.as_object().into_iter().flatten() {
        command[name] = value.clone();
    }
    json!({"command": command})
}

/// A command about an act.
pub(super) fn of_act(act: &Act, step: &str, at: &str, more: &Value) -> Value {
    let mut command = of_provider(&act.provider, step, at, more);
    for (name, value) in [("contract", &act.contract), ("act", &act.number)] {
        if command["command"][name].is_null() {
            command["command"][name] = value.as_str().into();
        }
    }
    command
}

/// An invoice for payment over acts of one provider.
pub(super) fn bill(act: &Act, at: &str, (acts, amount, funding): (usize, String, &str)) -> Value {
    let one = json!({"contract": act.contract, "act": act.number});
    let more = json!({
        "bill": format!("СЧ-{}", act.number), "funding": funding, "amount": amount,
        "acts": vec![one; acts], "register": "0".repeat(64),
    });
    of_provider(&act.provider, "form-bill", at, &more)
}

/// The BIC of the bank of an account, whatever a card says.
fn bank(account: &str, bic: &str) -> String {
    let known = account.parse().ok().zip(bic.parse().ok());
    let agreed = known.map(|(account, bic)| BankTable::built_in().agree(account, bic));
    match agreed {
        Some(Agreement::Differs { expected }) => expected.to_string(),
        _ => bic.into(),
    }
}

/// A payment order for an act: what it should be, but for what is said otherwise.
pub(super) fn order(world: &World, act: &Act, at: &str, more: &Value) -> Value {
    let mut firms = world.firms.iter();
    let own = firms.find(|firm| firm.card.bin == act.provider);
    let mut fields = json!({
        "order": format!("ПП-{}", act.number), "amount": less(act.total, 0),
        "account": own.map(|firm| firm.card.account.clone()),
        "payerAccount": world.issuer.account_gobmp,
        "purpose": "Оплата",
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        fields[name] = value.clone();
    }
    if let (Some(own), Some(account)) = (own, fields["account"].as_str()) {
        fields["bic"] = bank(account, &own.card.bic).into();
    }
    of_act(act, "form-order", at, &fields)
}
