//! Months in folders of their own.
#![allow(dead_code, reason = "each test file uses some of it")]

use crate::place::Place;
use crate::process::{Ended, month_close, qalqan, root};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// What the fingerprints of the generated month are made with.
pub const KEY: &str = "6578616d706c65206b6579206f6e6c79";

/// A month in a folder that is gone with it.
pub struct Month(pub Place);

impl Month {
    fn new(name: &str) -> Self {
        let month = Self(Place::new(name));
        fs::create_dir_all(month.0.join("acts")).unwrap();
        month
    }

    /// The month of the repository as a host would have it: no manifest, a key of its own
    /// with its mark.
    pub fn of_a_host(name: &str) -> Self {
        let month = Self::new(name);
        let from = root().join("examples/data/region");
        for folder in ["", "acts"] {
            for entry in fs::read_dir(from.join(folder)).unwrap() {
                let entry = entry.unwrap();
                if entry.file_type().unwrap().is_file() {
                    let to = month.0.join(folder).join(entry.file_name());
                    fs::copy(entry.path(), to).unwrap();
                }
            }
        }
        month.remove("manifest.json");
        month.with_key()
    }

    fn with_key(self) -> Self {
        let month = self;
        month.write("key.txt", format!("{KEY}\n"));
        let mark = month.run(&["--key", &month.path("key.txt"), "--mark"]);
        assert_eq!(mark.code, 0, "{}", mark.err);
        month.write("key.mark", &mark.out);
        month
    }

    /// One act that is right in everything, with every other file saying that there was
    /// nothing.
    pub fn clean(name: &str) -> Self {
        let month = Self::new(name);
        let text = fs::read_to_string(root().join("examples/data/first_act.json")).unwrap();
        let draft: Value = serde_json::from_str(&text).unwrap();
        month.put("acts/1.json", &draft["act"]);
        month.put("reference.json", &draft["reference"]);
        let came = json!([{"file": "acts/1.json", "receivedAt": "2026-04-02T10:00"}]);
        month.put("inbox.json", &came);
        for list in ["steps.json", "journal.json"] {
            month.put(list, &json!([]));
        }
        for empty in ["claims.json", "policies.json", "visits.json"] {
            month.put(empty, &json!({}));
        }
        for file in ["issuer.json", "providers.json"] {
            fs::copy(
                root().join("examples/data/region").join(file),
                month.0.join(file),
            )
            .unwrap();
        }
        let provider = draft["act"]["provider"].as_str().unwrap();
        let mut providers: Value = serde_json::from_str(&month.read("providers.json")).unwrap();
        let cards = providers.as_array_mut().unwrap();
        // the first of the generated ones under the number of this act's
        cards.truncate(1);
        cards[0]["bin"] = provider.into();
        cards[0]["name"] = "Үлгі емхана (test clinic)".into();
        cards[0]["facilities"] = json!([]);
        month.put("providers.json", &providers);
        month.put(
            "payments.json",
            &json!({
                "period": "2026-01-01/2026-12-31", "complete": true, "orders": [],
            }),
        );
        month.put(
            "history.json",
            &json!({
                "periods": ["2025-01-01/2026-12-31"],
                "statuses": ["in-process", "accepted", "paid", "reversed"],
                "complete": true, "stays": true, "ids": true, "attendances": true,
                "asOf": "2026-04-05", "acts": [],
            }),
        );
        month.put(
            "desk.json",
            &json!({"acts": [{"act": draft["act"]["number"]}]}),
        );
        // somebody else's signature, given for this act by this provider
        let asked = json!({"role": "claims", "document": {"act": draft["act"]}}).to_string();
        let text = qalqan(&["call", "documentToSign"], asked).json();
        let signatures = fs::read_to_string(root().join("examples/data/region/signatures.json"));
        let mut signatures: Value = serde_json::from_str(&signatures.unwrap()).unwrap();
        let mut card = signatures[0].take();
        card["act"] = draft["act"]["number"].clone();
        card["signature"]["digest"] = text["answer"]["digest"].clone();
        card["signature"]["entity"] = provider.into();
        month.put("signatures.json", &json!([card]));
        month.with_key()
    }

    pub fn path(&self, file: &str) -> String {
        self.0.join(file).display().to_string()
    }

    pub fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        fs::write(self.0.join(file), text).unwrap();
    }

    pub fn put(&self, file: &str, value: &Value) {
        self.write(file, value.to_string());
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.0.join(file)).unwrap();
    }

    /// How many acts came.
    pub fn arrivals(&self) -> usize {
        let inbox: Value = serde_json::from_str(&self.read("inbox.json")).unwrap();
        inbox.as_array().unwrap().len()
    }

    /// What `findings.json` says.
    pub fn findings(&self) -> Value {
        serde_json::from_str(&self.read("closed/findings.json")).unwrap()
    }

    fn run(&self, more: &[&str]) -> Ended {
        let mut arguments = vec!["--data".to_string(), self.0.display().to_string()];
        arguments.extend(more.iter().map(ToString::to_string));
        month_close(&arguments, None)
    }

    /// Closes it under its key.
    pub fn close(&self, more: &[&str]) -> Ended {
        let key = self.path("key.txt");
        let key: &[&str] = match Path::new(&key).exists() {
            true => &["--key", &key],
            false => &[],
        };
        let ended = self.run(&[key, more].concat());
        // no number of a person is told, whatever is wrong
        for text in [&ended.out, &ended.err] {
            let mut runs = text.split(|letter: char| !letter.is_ascii_digit());
            assert!(!runs.any(|run| run.len() == 12 && run.starts_with("99")));
        }
        ended
    }

    /// Closes it without its key.
    pub fn close_unkeyed(&self) -> Ended {
        self.run(&[])
    }
}
