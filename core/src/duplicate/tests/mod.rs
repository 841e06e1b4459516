//! Tests of the room, by topic.

mod claims;
mod floods;
mod foreign;
mod index_life;
mod lines;
mod orders;
mod push_and_pull;
mod rotation;
mod stays;
