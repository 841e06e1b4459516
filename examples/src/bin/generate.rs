//! Makes a month with planted defects: `generate --size month --out target/month`.

use clap::Parser;
use qalqan_examples::generator::{Size, generate, write};
use std::error::Error;
use std::path::PathBuf;

/// Makes a month of acts with planted defects and a manifest of them.
#[derive(Parser)]
struct Arguments {
    /// `region`, `month`, or a number: a month so many times over.
    #[arg(long, default_value = "region")]
    size: Size,
    /// The same seed gives the same bytes.
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// The folder to write to.
    #[arg(long)]
    out: PathBuf,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let files = generate(arguments.size, arguments.seed)?;
    write(&arguments.out, &files)?;
    let bytes: usize = files.iter().map(|file| file.text.len()).sum();
    let (count, out) = (files.len(), arguments.out.display());
    qalqan_examples::print(&format!("{count} files, {bytes} bytes in {out}"))?;
    Ok(())
}
