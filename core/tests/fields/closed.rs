//! Closed sets in drafts: a field that is read as one of a set's names is marked with the
//! set, and its docs say the names, since Kotlin, Swift and Python show nothing else.

use qalqan_core::wire::{FieldSchema, Kind, RecordSchema, call_json, call_schemas, object_schemas};
use qalqan_vectors::Vectors;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A record and a field of it.
type Place = (&'static str, &'static str);

/// Fields that take a name of a set, or other text beside it, and why.
const BESIDE: [(Place, &str); 31] = [
    (("AnnouncementCommandDraft", "funding"), TABLE),
    (("AnnouncementCommandDraft", "ground"), TABLE),
    (("AnnouncementEventRecord", "funding"), TABLE),
    (("AnnouncementEventRecord", "ground"), TABLE),
    (("EventRecord", "funding"), TABLE),
    (("EventRecord", "ground"), TABLE),
    (("EventRecord", "source"), TABLE),
    (("InformationOrderDraft", "operation"), "of three sets"),
    (("InformationOrderDraft", "requester"), "of two sets"),
    (("MonitoringCommandDraft", "exception"), TABLE),
    (("MonitoringCommandDraft", "found"), TABLE),
    (("MonitoringCommandDraft", "occasion"), TABLE),
    (("MonitoringCommandDraft", "plan"), TABLE),
    (("MonitoringEventRecord", "exception"), TABLE),
    (("MonitoringEventRecord", "found"), TABLE),
    (("MonitoringEventRecord", "occasion"), TABLE),
    (("MonitoringEventRecord", "plan"), TABLE),
    (("OrderDraft", "funding"), TABLE),
    (("OrderDraft", "ground"), TABLE),
    (("OrderDraft", "source"), TABLE),
    (("OverrideDraft", "value"), "as its parameter wants"),
    (("SettlementCommandDraft", "funding"), TABLE),
    (("SettlementCommandDraft", "body"), TABLE),
    (("SettlementCommandDraft", "ground"), TABLE),
    (("SettlementCommandDraft", "outcome"), TABLE),
    (("SettlementCommandDraft", "source"), TABLE),
    (("SettlementEventRecord", "funding"), TABLE),
    (("SettlementEventRecord", "body"), TABLE),
    (("SettlementEventRecord", "ground"), TABLE),
    (("SettlementEventRecord", "outcome"), TABLE),
    (("SettlementEventRecord", "source"), TABLE),
];
const TABLE: &str = "declared by a table of fields, which knows the type";

fn inner(mut kind: &'static Kind) -> &'static Kind {
    while let Kind::Optional(next) | Kind::List(next) = kind {
        kind = next;
    }
    kind
}

/// Every field of a record and of those inside it.
fn gather(record: &'static RecordSchema, into: &mut BTreeMap<Place, &'static FieldSchema>) {
    for field in record.fields {
        if into.insert((record.name, field.name), field).is_some() {
            continue;
        }
        if let Kind::Record(next) = inner(&field.kind) {
            gather(next, into);
        }
    }
}

/// The fields of everything that a host may send.
fn drafts() -> BTreeMap<Place, &'static FieldSchema> {
    let mut fields = BTreeMap::new();
    for call in call_schemas() {
        gather(call.draft, &mut fields);
    }
    for object in object_schemas() {
        gather(object.draft, &mut fields);
        for constructor in object.constructors {
            gather(constructor.draft, &mut fields);
        }
        for method in object.methods {
            gather(method.draft, &mut fields);
        }
    }
    fields
}

/// The words that a doc shows as code.
fn shown<'d>(doc: &'d [&'d str]) -> BTreeSet<&'d str> {
    let odd = |line: &&'d str| line.split('`').skip(1).step_by(2).collect::<Vec<_>>();
    doc.iter().flat_map(odd).collect()
}

#[test]
fn the_docs_of_a_draft_say_the_names() {
    let marked = drafts()
        .into_iter()
        .filter(|(_, field)| !field.one_of.is_empty());
    let mut wrong = Vec::new();
    let mut count = 0;
    for ((record, name), field) in marked {
        count += 1;
        let due: BTreeSet<&str> = field.one_of.iter().copied().collect();
        let said = shown(field.doc);
        if said != due {
            wrong.push(format!("{record}.{name} says {said:?}, not {due:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 40, "{count} fields");
}

/// The text fields of an input, each with its pointer: the first of each place.
fn texts(
    record: &'static RecordSchema,
    value: &Value,
    pointer: &str,
    found: &mut BTreeMap<Place, String>,
) {
    for field in record.fields {
        let pointer = format!("{pointer}/{}", field.name);
        each(record, field, &value[field.name], &pointer, found);
    }
}

fn each(
    record: &'static RecordSchema,
    field: &'static FieldSchema,
    value: &Value,
    pointer: &str,
    found: &mut BTreeMap<Place, String>,
) {
    match (value, inner(&field.kind)) {
        (Value::Array(rows), _) => {
            for (at, row) in rows.iter().enumerate() {
                each(record, field, row, &format!("{pointer}/{at}"), found);
            }
        }
        (Value::String(_), Kind::Text) => {
            found
                .entry((record.name, field.name))
                .or_insert_with(|| pointer.to_owned());
        }
        (Value::Object(_), Kind::Record(next)) => texts(next, value, pointer, found),
        _ => {}
    }
}

/// Is a stranger at this place refused as one that is not in a set?
fn refused(call: &str, input: &Value, pointer: &str, name: &str) -> bool {
    let mut input = input.clone();
    let Some(text) = input.pointer_mut(pointer) else {
        return false;
    };
    *text = "no-such-name".into();
    let answer: Value = serde_json::from_str(&call_json(call, &input.to_string())).unwrap();
    // a row of a reference book is told beside the verdict
    let told = ["/answer/verdict/findings", "/answer/bookFindings"];
    let told = told
        .iter()
        .filter_map(|list| answer.pointer(list)?.as_array());
    told.flatten().any(|finding| {
        let path = finding["path"].as_str().unwrap_or_default();
        let last = path.rsplit('.').next().unwrap_or_default();
        let last = last.split('[').next().unwrap_or_default();
        let params = finding["params"].as_array();
        let reason = |param: &Value| {
            let value = param["value"].as_str().unwrap_or_default();
            param["name"] == "reason" && value.contains("not one of")
        };
        last == name && params.into_iter().flatten().any(reason)
    })
}

/// Asks each place in as many vectors as it takes to see it refused, up to a few.
#[test]
fn what_is_read_as_a_set_is_marked() {
    const TRIES: u32 = 4;
    let fields = drafts();
    let mut tries: BTreeMap<Place, u32> = BTreeMap::new();
    let mut sets: BTreeSet<Place> = BTreeSet::new();
    for vector in Vectors::here().calls() {
        let call = vector.case["call"].as_str().unwrap();
        let Some(schema) = call_schemas().iter().find(|one| one.name == call) else {
            continue;
        };
        let input = &vector.case["input"];
        let mut found = BTreeMap::new();
        texts(schema.draft, input, "", &mut found);
        for (place, pointer) in found {
            let tried = tries.entry(place).or_default();
            if *tried < TRIES && !sets.contains(&place) {
                *tried += 1;
                if refused(call, input, &pointer, place.1) {
                    sets.insert(place);
                }
            }
        }
    }
    let beside = |place: &Place| BESIDE.iter().any(|(one, _)| one == place);
    let marked = |place: &Place| !fields[place].one_of.is_empty();
    let bare: Vec<&Place> = sets
        .iter()
        .filter(|place| !marked(place) && !beside(place))
        .collect();
    assert!(bare.is_empty(), "read as a set, and not marked: {bare:#?}");
    let idle: Vec<&Place> = tries
        .keys()
        .filter(|place| marked(place) && !sets.contains(*place))
        .collect();
    assert!(idle.is_empty(), "marked, and nothing is refused: {idle:#?}");
    assert!(sets.len() > 30, "{}", sets.len());
}
