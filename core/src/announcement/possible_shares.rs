//! Do the shares of a distribution fit plan, applications and limit?

use crate::announcement::possible::ensure;
use crate::announcement::{Announcement, ApplicationPlace, PlanObstacle, Stage, StageShare};
use crate::identifier::normal_form;
use crate::money::Tenge;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;

/// What applications get, by line and application in their normal forms.
pub(super) type Parts = BTreeMap<(String, String), Tenge>;

/// The shares of all stages added up; `None` where a sum is out of range.
pub(super) fn parts(stages: &[Stage]) -> Option<Parts> {
    let mut parts = Parts::new();
    for share in stages.iter().flat_map(|stage| &stage.shares) {
        let part = parts.entry(key(share)).or_insert(Tenge::ZERO);
        *part = part.checked_add(share.amount)?;
    }
    Some(parts)
}

fn key(share: &StageShare) -> (String, String) {
    (normal_form(&share.line), normal_form(&share.application))
}

impl Announcement {
    /// Every share is of an accepted application that asked for the line; nothing goes over
    /// what was asked for, nothing over the line. That the lines
    /// are within the limit was asked when the plan was approved.
    pub(super) fn shares_fit(&self, stages: &[Stage]) -> Result<(), PlanObstacle> {
        let mut bases = BTreeSet::new();
        for stage in stages {
            let mut seen = BTreeSet::new();
            for share in &stage.shares {
                self.share_fits(share)?;
                ensure(seen.insert(key(share)), PlanObstacle::ShareTwice)?;
            }
            let lines: BTreeSet<String> = seen.into_iter().map(|(line, _)| line).collect();
            for line in lines {
                let first = bases.insert((stage.basis, line));
                ensure(first, PlanObstacle::ShareTwice)?;
            }
        }
        let parts = parts(stages).ok_or(PlanObstacle::Range)?;
        let mut lines: BTreeMap<&str, Tenge> = BTreeMap::new();
        for ((line, application), part) in &parts {
            let asked = self
                .application(application)
                .and_then(|own| own.asked(line));
            let asked = asked.ok_or(PlanObstacle::NotAsked)?;
            ensure(*part <= asked, PlanObstacle::OverAsked)?;
            let whole = lines.entry(line).or_insert(Tenge::ZERO);
            *whole = whole.checked_add(*part).ok_or(PlanObstacle::Range)?;
        }
        for (line, whole) in &lines {
            let own = self.line(line).ok_or(PlanObstacle::NoLine)?;
            ensure(*whole <= own.line.sum, PlanObstacle::OverLine)?;
        }
        Ok(())
    }

    fn share_fits(&self, share: &StageShare) -> Result<(), PlanObstacle> {
        ensure(self.line(&share.line).is_some(), PlanObstacle::NoLine)?;
        let own = self.application(&share.application);
        let own = own.ok_or(PlanObstacle::NoApplication)?;
        let accepted = own.place == ApplicationPlace::Accepted;
        ensure(accepted, PlanObstacle::NotAccepted)?;
        ensure(own.asked(&share.line).is_some(), PlanObstacle::NotAsked)?;
        ensure(!share.amount.is_negative(), PlanObstacle::Nothing)
    }
}
