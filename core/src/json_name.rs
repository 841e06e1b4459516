//! The names of fields in JSON, made while compiling.

/// Bytes of a name in camel case.
pub(crate) const fn camel_length(snake: &str) -> usize {
    let mut letters = snake.as_bytes();
    let mut count = 0_usize;
    while let [letter, after @ ..] = letters {
        if *letter != b'_' {
            count = count.saturating_add(1);
        }
        letters = after;
    }
    count
}

/// `birth_date` as `birthDate`.
pub(crate) const fn camel<const LENGTH: usize>(snake: &str) -> [u8; LENGTH] {
    let mut name = [0; LENGTH];
    let mut rest: &mut [u8] = &mut name;
    let mut letters = snake.as_bytes();
    let mut raised = false;
    while let [letter, after @ ..] = letters {
        letters = after;
        if *letter == b'_' {
            raised = true;
        } else if let [place, behind @ ..] = rest {
            *place = if raised {
                letter.to_ascii_uppercase()
            } else {
                *letter
            };
            raised = false;
            rest = behind;
        } else {
            break;
        }
    }
    name
}

/// The bytes of [`camel`] as text.
pub(crate) const fn ascii(name: &[u8]) -> &str {
    match core::str::from_utf8(name) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// The name of a field in JSON; `place = number` where it is not the field's own.
macro_rules! json_name {
    ($field:ident = $name:ident) => {
        $crate::json_name::json_name!($name)
    };
    ($field:ident) => {{
        const SNAKE: &str = stringify!($field);
        const CAMEL: [u8; $crate::json_name::camel_length(SNAKE)] = $crate::json_name::camel(SNAKE);
        const NAME: &str = $crate::json_name::ascii(&CAMEL);
        NAME
    }};
}
pub(crate) use json_name;

#[cfg(test)]
mod tests {
    #[test]
    fn a_field_has_a_name_in_json() {
        assert_eq!(json_name!(day), "day");
        assert_eq!(json_name!(data_changed_on), "dataChangedOn");
        assert_eq!(json_name!(place = order_number), "orderNumber");
    }
}
