//! Loops that a program of one's own would hold, for the ground floor.

/// Twelve digits with a fitting control digit, in the plainest way.
#[must_use]
pub fn digit_loop(text: &str) -> Option<u64> {
    let digits: Vec<u64> = text
        .chars()
        .map(|letter| letter.to_digit(10).map(u64::from))
        .collect::<Option<_>>()?;
    if digits.len() != 12 {
        return None;
    }
    let rest = |shift: u64| {
        let weights = (0..11).map(|place| (place + shift) % 11 + 1);
        let sum: u64 = digits
            .iter()
            .zip(weights)
            .map(|(digit, weight)| digit * weight)
            .sum();
        sum % 11
    };
    let mut control = rest(0);
    if control == 10 {
        control = rest(2);
    }
    if control == digits[11] {
        Some(digits.iter().fold(0, |number, digit| number * 10 + digit))
    } else {
        None
    }
}

/// Distribution by rounds in `rust_decimal`: share out, fix those out of bounds,
/// share out the rest.
pub mod iterative {
    use qalqan_core::allocation::Receiver;
    use rust_decimal::Decimal;

    /// A receiver as plain decimals.
    #[derive(Clone, Copy, Debug)]
    pub struct Bounds {
        weight: Decimal,
        cap: Option<Decimal>,
        floor: Decimal,
    }

    impl Bounds {
        /// The bounds of a receiver.
        #[must_use]
        pub fn of(receiver: &Receiver) -> Self {
            Self {
                weight: receiver.weight.into(),
                cap: receiver.cap.map(|cap| cap.tiyn().into()),
                floor: receiver.floor.tiyn().into(),
            }
        }
    }

    /// Parts in whole tiyn, cut down; the few tiyn of the cuts go to the first.
    #[must_use]
    pub fn allocate(amount: i64, receivers: &[Bounds]) -> Vec<Decimal> {
        let mut parts: Vec<Option<Decimal>> = vec![None; receivers.len()];
        loop {
            let (mut rest, mut weights) = (Decimal::from(amount), Decimal::ZERO);
            for (part, one) in parts.iter().zip(receivers) {
                match part {
                    Some(part) => rest -= part,
                    None => weights += one.weight,
                }
            }
            if weights.is_zero() {
                break;
            }
            let level = rest / weights;
            let (over, under) = violations(&parts, receivers, level);
            if over.is_zero() && under.is_zero() {
                for (part, one) in parts.iter_mut().zip(receivers) {
                    part.get_or_insert_with(|| (level * one.weight).trunc());
                }
                break;
            }
            for (part, one) in parts.iter_mut().zip(receivers) {
                let share = level * one.weight;
                if part.is_none() && over >= under && one.cap.is_some_and(|cap| share > cap) {
                    *part = one.cap;
                } else if part.is_none() && under >= over && share < one.floor {
                    *part = Some(one.floor);
                }
            }
        }
        let mut parts: Vec<Decimal> = parts.into_iter().flatten().collect();
        let left = Decimal::from(amount) - parts.iter().sum::<Decimal>();
        if let Some(first) = parts.first_mut() {
            *first += left;
        }
        parts
    }

    fn violations(
        parts: &[Option<Decimal>],
        receivers: &[Bounds],
        level: Decimal,
    ) -> (Decimal, Decimal) {
        let (mut over, mut under) = (Decimal::ZERO, Decimal::ZERO);
        for (part, one) in parts.iter().zip(receivers) {
            let share = level * one.weight;
            match (part, one.cap) {
                (Some(_), _) => (),
                (None, Some(cap)) if share > cap => over += share - cap,
                (None, _) if share < one.floor => under += one.floor - share,
                _ => (),
            }
        }
        (over, under)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::people;
    use qalqan_core::allocation::{Pool, Receiver, allocate};
    use qalqan_core::money::Tenge;

    #[test]
    fn the_digit_loop_reads_the_same() {
        for text in people(0, 500) {
            let number = text
                .parse::<qalqan_core::identifier::Iin>()
                .map(|iin| iin.number());
            assert_eq!(digit_loop(&text), number.ok());
            let broken = format!(
                "{}{}",
                text.split_at(11).0,
                (text.as_bytes()[11] - b'0' + 1) % 10
            );
            assert_eq!(digit_loop(&broken), None);
        }
    }

    /// Whole tiyn may fall elsewhere; the parts may not differ by more.
    #[test]
    fn the_rounds_give_the_same_parts() {
        let receivers: Vec<Receiver> = (0..100_i64)
            .map(|place| Receiver {
                key: format!("R-{place}").parse().unwrap(),
                filed: None,
                weight: 1000 + place.unsigned_abs() * 37,
                cap: (place % 4 == 0).then(|| Tenge::from_tiyn(50_000)),
                floor: Tenge::from_tiyn(if place % 4 == 1 { 400_000 } else { 0 }),
            })
            .collect();
        let plain: Vec<_> = receivers.iter().map(iterative::Bounds::of).collect();
        let rounds = iterative::allocate(30_000_000, &plain);
        let pool = Pool::new(Tenge::from_tiyn(30_000_000), receivers).unwrap();
        for (part, round) in allocate(&pool).parts.iter().zip(&rounds).skip(1) {
            let distance = (*round - rust_decimal::Decimal::from(part.amount.tiyn())).abs();
            assert!(distance <= rust_decimal::Decimal::ONE, "{distance}");
        }
    }
}
