//! Why an event cannot happen.

/// Why an event cannot follow the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Impossible {
    /// It is not the next in number.
    #[error("the event is not the next one in number")]
    Number,
    /// It is bound to another event than the last.
    #[error("the event is bound to another event before it")]
    Chain,
    /// It is later than the check.
    #[error("the event is later than the check")]
    Future,
    /// It is earlier than the last one.
    #[error("the event is earlier than the one before it")]
    Time,
    /// It is about another account.
    #[error("the event is about another account")]
    Account,
    /// Its order was executed before.
    #[error("the order of the event was executed before")]
    Replayed,
    /// It lacks what its operation must say, or says what cannot be: a ground that its
    /// source does not show, a period outside its year.
    #[error("the event lacks what its operation must say")]
    Content,
    /// The state does not allow its operation.
    #[error("the state does not allow the operation of the event")]
    State,
    /// The account holds no such policy.
    #[error("the account holds no such policy")]
    Policy,
    /// The account holds a policy of that number.
    #[error("the account holds a policy of that number already")]
    PolicyNumber,
    /// The account holds another policy of the year, and the law allows one.
    #[error("the account holds another policy of the year")]
    SecondPolicy,
    /// Its actor may not order its operation, or not on this account or policy.
    #[error("the actor of the event may not order its operation here")]
    Actor,
    /// Its operation is not one of an account of this holder.
    #[error("the operation of the event does not fit the holder of the account")]
    Holder,
    /// It says what its operation does not say.
    #[error("the event holds a field that its operation does not keep")]
    Alien,
    /// No edition of the law has that name.
    #[error("the edition of the event is not known")]
    Edition,
    /// Its order comes from a personal cabinet and nobody signed it.
    #[error("the order of the event is not signed")]
    Unsigned,
    /// Its signer had no right to sign it: the number, the role, or the moment.
    #[error("the signer of the event had no right to sign it")]
    Signer,
    /// The block is in force already, or the one to lift is not.
    #[error("the block of the event stands already, or the one to lift does not")]
    Block,
    /// The service used the coverage before.
    #[error("the service of the event used the coverage before")]
    Used,
}
