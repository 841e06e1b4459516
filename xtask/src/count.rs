//! How many checks passed, failed and could not run.

use std::fmt;
use std::ops::AddAssign;

/// Prints as the closing line of a test run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Count {
    pub const PASSED: Self = Self::of(1, 0, 0);
    pub const FAILED: Self = Self::of(0, 1, 0);
    pub const SKIPPED: Self = Self::of(0, 0, 1);

    pub const fn of(passed: u64, failed: u64, skipped: u64) -> Self {
        Self {
            passed,
            failed,
            skipped,
        }
    }

    /// The sum over every `test result:` line of libtest. An ignored test is a
    /// skipped one. A run that failed before or beside its tests (it did not
    /// compile, say) and a run of no test at all count as one failure.
    pub fn of_tests(output: &str, ok: bool) -> Self {
        let mut sum = Self::default();
        for line in output.lines() {
            sum += libtest(line).unwrap_or_default();
        }
        let unsaid = !ok && sum.failed == 0;
        if unsaid || sum == Self::default() {
            sum.failed += 1;
        }
        sum
    }

    /// `N passed, N failed`, the closing line of a runner in another language.
    pub fn of_closing(line: &str) -> Option<Self> {
        let (passed, failed) = line.split_once(" passed, ")?;
        let failed = failed.strip_suffix(" failed")?;
        Some(Self::of(passed.parse().ok()?, failed.parse().ok()?, 0))
    }
}

/// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; …`
fn libtest(line: &str) -> Option<Count> {
    let rest = line.trim().strip_prefix("test result: ")?;
    let (_, numbers) = rest.split_once(". ")?;
    let mut count = Count::default();
    for part in numbers.split("; ") {
        match part.split_once(' ')? {
            (number, "passed") => count.passed = number.parse().ok()?,
            (number, "failed") => count.failed = number.parse().ok()?,
            (number, "ignored") => count.skipped = number.parse().ok()?,
            _ => {}
        }
    }
    Some(count)
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            passed,
            failed,
            skipped,
        } = self;
        write!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "
running 3 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

   Doc-tests qalqan_core

test result: FAILED. 4 passed; 1 failed; 0 ignored; 0 measured; 7 filtered out; finished in 1.20s
all doctests ran in 0.50s; merged doctests compilation took 0.30s
";

    #[test]
    fn every_result_line_is_summed() {
        assert_eq!(Count::of_tests(TWO, false), Count::of(6, 1, 1));
    }

    #[test]
    fn a_run_that_fails_without_a_failed_test_fails() {
        let fine = "test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Count::of_tests(fine, true), Count::of(2, 0, 0));
        assert_eq!(Count::of_tests(fine, false), Count::of(2, 1, 0));
        assert_eq!(
            Count::of_tests("error: could not compile", false),
            Count::FAILED
        );
    }

    #[test]
    fn a_run_of_no_test_fails() {
        let none = "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Count::of_tests(none, true), Count::FAILED);
        assert_eq!(Count::of_tests("", true), Count::FAILED);
    }

    #[test]
    fn other_lines_are_not_results() {
        assert_eq!(libtest("test result_of_x ... ok"), None);
        assert_eq!(libtest("test result: ok. many passed; 0 failed"), None);
    }

    #[test]
    fn it_prints_the_closing_line() {
        let mut count = Count::PASSED;
        count += Count::SKIPPED;
        assert_eq!(count.to_string(), "1 passed, 0 failed, 1 skipped");
    }
}
