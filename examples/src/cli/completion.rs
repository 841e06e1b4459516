//! Scripts by which shells complete commands, names of calls and codes of rules.

use super::{Arguments, Said, call, rules};
use crate::exit::Exit;
use clap::CommandFactory;
use clap_complete::{Shell, generate};

const NAME: &str = "qalqan";

pub(super) fn script(shell: Shell) -> Said {
    let mut script = Vec::new();
    generate(shell, &mut Arguments::command(), NAME, &mut script);
    let mut script = String::from_utf8_lossy(&script).into_owned();
    // the generator gives fish no values of arguments without a name
    if shell == Shell::Fish {
        let lists = [
            ("call", call::names()),
            ("fields", call::names()),
            ("explain", rules::codes()),
        ];
        for (command, values) in lists {
            let values = values.join(" ");
            script.push_str(&format!(
                "complete -c {NAME} -n \"__fish_{NAME}_using_subcommand {command}\" -a \"{values}\"\n"
            ));
        }
    }
    Said::new(script.trim_end().into(), Exit::Clear)
}
