//! One writer at a time, with std where a host has threads and without it elsewhere.

/// A value behind a lock that nothing poisons. No call under the lock leaves the
/// library, so none can come back and wait for itself.
#[cfg(feature = "uniffi")]
pub(super) struct Lock<T>(std::sync::RwLock<T>);

#[cfg(feature = "uniffi")]
impl<T> Lock<T> {
    pub(super) fn new(value: T) -> Self {
        Self(std::sync::RwLock::new(value))
    }

    pub(super) fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        let mut held = self
            .0
            .write()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        work(&mut held)
    }

    /// Readers work together, and never while one writes.
    pub(super) fn read<R>(&self, work: impl FnOnce(&T) -> R) -> R {
        let held = self
            .0
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        work(&held)
    }
}

/// A value behind a lock. Without std it stays on one thread, and the compiler
/// sees to that.
#[cfg(not(feature = "uniffi"))]
pub(super) struct Lock<T>(core::cell::RefCell<T>);

#[cfg(not(feature = "uniffi"))]
impl<T> Lock<T> {
    pub(super) fn new(value: T) -> Self {
        Self(core::cell::RefCell::new(value))
    }

    pub(super) fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        work(&mut self.0.borrow_mut())
    }

    pub(super) fn read<R>(&self, work: impl FnOnce(&T) -> R) -> R {
        work(&self.0.borrow())
    }
}
