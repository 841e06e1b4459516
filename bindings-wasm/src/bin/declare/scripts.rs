//! The functions of JavaScript, from the schemas of the core: each hands its place in
//! the table to the module.

use qalqan_core::wire::{CallSchema, ObjectSchema};

/// Behind what wasm-bindgen makes as a module of JavaScript.
pub(crate) fn module(calls: &[CallSchema], objects: &[ObjectSchema]) -> String {
    let functions = calls.iter().enumerate().map(|(place, call)| {
        let name = call.name;
        format!(
            "export function {name}(draft) {{ return __call({place}, draft); }}\n\
             export function {name}Json(text) {{ return __callText({place}, text); }}\n"
        )
    });
    functions.collect::<String>() + &methods(objects)
}

/// The same for node's CommonJS.
pub(crate) fn common(calls: &[CallSchema], objects: &[ObjectSchema]) -> String {
    let functions = calls.iter().enumerate().map(|(place, call)| {
        let name = call.name;
        format!(
            "exports.{name} = (draft) => __call({place}, draft);\n\
             exports.{name}Json = (text) => __callText({place}, text);\n"
        )
    });
    functions.collect::<String>() + &methods(objects)
}

fn methods(objects: &[ObjectSchema]) -> String {
    let mut text = String::new();
    for object in objects {
        for (place, method) in object.methods.iter().enumerate() {
            let (object, name) = (object.name, method.name);
            text += &format!(
                "{object}.prototype.{name} = function (draft) {{ return this.__call({place}, draft); }};\n\
                 {object}.prototype.{name}Json = function (text) {{ return this.__callText({place}, text); }};\n"
            );
        }
    }
    text
}
