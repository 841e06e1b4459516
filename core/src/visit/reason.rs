//! Why a visit was entered by hand.

use crate::closed_set::closed_set;

closed_set! {
    /// Why a visit was entered by hand. No reason keeps a person from care.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ManualReason: "reason" {
        /// The person has no phone, or no application on it.
        NoPhone = "no-phone",
        /// A camera, a reader or an application failed.
        DeviceFailed = "device-failed",
        /// There was no network.
        NoNetwork = "no-network",
        /// Care could not wait.
        Emergency = "emergency",
        /// The person cannot do it: a child, or somebody too ill.
        Unable = "unable",
    }
}
