//! The first of many, and the first that is not of its class.

/// The first of many, and the first of another class than that: enough to name, for
/// any class, the first that is not of it.
#[derive(Clone, Copy, Debug)]
pub(in crate::duplicate) struct FirstTwo<T, C = usize> {
    first: Option<(C, T)>,
    other: Option<(C, T)>,
}

impl<T, C> Default for FirstTwo<T, C> {
    fn default() -> Self {
        Self {
            first: None,
            other: None,
        }
    }
}

impl<T: Copy, C: Copy + PartialEq> FirstTwo<T, C> {
    pub(in crate::duplicate) fn add(&mut self, class: C, value: T) {
        match (self.first, self.other) {
            (None, _) => self.first = Some((class, value)),
            (Some((seen, _)), None) if seen != class => self.other = Some((class, value)),
            _ => {}
        }
    }

    /// Adds those of later ones that it may have to name.
    pub(in crate::duplicate) fn join(&mut self, later: Self) {
        for (class, value) in later.first.into_iter().chain(later.other) {
            self.add(class, value);
        }
    }

    /// The first that is not of the class.
    pub(in crate::duplicate) fn outside(&self, class: Option<C>) -> Option<T> {
        let fits = |entry: &(C, T)| Some(entry.0) != class;
        let found = self.first.filter(fits).or_else(|| self.other.filter(fits));
        found.map(|(_, value)| value)
    }
}
