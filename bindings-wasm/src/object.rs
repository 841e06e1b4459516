//! What the objects have in common: how they are made, their report, and the methods
//! that take a draft, each beside its twin for JSON text.

/// What is kept of the core, and the draft that it is made of; then one line for each
/// method: it and its twin in Rust, then in JavaScript, the draft and the answer. The core
/// has all of them under the same names.
macro_rules! object {
    (
        $(#[doc = $object_doc:literal])*
        $object:ident($kept:ty, $new:literal)
        $(
            $(#[doc = $doc:literal])*
            $method:ident, $method_text:ident:
                $name:literal, $name_text:literal, $draft:literal => $answer:literal;
        )*
    ) => {
        $(#[doc = $object_doc])*
        #[wasm_bindgen]
        #[derive(Debug)]
        pub struct $object($kept);

        impl $object {
            /// Name, name of the twin, draft and answer of each.
            #[cfg(test)]
            pub(crate) const METHODS: &[(&str, &str, &str, &str)] =
                &[$(($name, $name_text, $draft, $answer)),*];

            fn made(text: json::Text) -> Result<Self, JsValue> {
                json::made(text, wire::$object::from_json).map(|made| Self(made.into()))
            }
        }

        #[wasm_bindgen]
        impl $object {
            /// Reads the draft once; `report()` tells what was left out.
            ///
            /// # Errors
            /// Throws where the draft is not one; `cause` tells where and why.
            #[wasm_bindgen(constructor)]
            pub fn new(
                #[wasm_bindgen(unchecked_param_type = $new)] draft: &JsValue,
            ) -> Result<Self, JsValue> {
                Self::made(json::written(draft))
            }

            /// The same from JSON text.
            ///
            /// # Errors
            /// As the constructor.
            #[wasm_bindgen(js_name = fromJson)]
            pub fn from_json(
                #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
            ) -> Result<Self, JsValue> {
                Self::made(json::string(text))
            }

            /// What the reading of the draft said: a row that could not be read is left out.
            #[wasm_bindgen(unchecked_return_type = "VerdictReport")]
            #[must_use]
            pub fn report(&self) -> JsValue {
                json::shown(&guarded(|| self.0.report()))
            }

            $(
                $(#[doc = $doc])*
                #[wasm_bindgen(js_name = $name, unchecked_return_type = $answer)]
                #[must_use]
                pub fn $method(
                    &self,
                    #[wasm_bindgen(unchecked_param_type = $draft)] draft: &JsValue,
                ) -> JsValue {
                    json::answer(draft, &|text| self.0.$method_text(text))
                }

                /// The method of this name, with JSON text.
                #[wasm_bindgen(js_name = $name_text)]
                #[must_use]
                pub fn $method_text(
                    &self,
                    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
                ) -> String {
                    json::answer_text(json::string(text), &|text| self.0.$method_text(text))
                }
            )*
        }
    };
}
pub(crate) use object;
