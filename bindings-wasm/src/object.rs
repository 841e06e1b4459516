//! What the objects have in common: how they are made, their report, and the methods
//! that take a draft.

/// What is kept of the core, and the draft that it is made of. The methods that take a
/// draft are those of the core's table: JavaScript's are written from their schemas
/// (`src/bin/declare.rs`), and each hands its place in the list here.
macro_rules! object {
    (
        $(#[doc = $object_doc:literal])*
        $object:ident($kept:ty, $new:literal)
    ) => {
        $(#[doc = $object_doc])*
        #[wasm_bindgen]
        #[derive(Debug)]
        pub struct $object(pub(crate) $kept);

        impl $object {
            fn answer(&self, place: usize, text: &str) -> String {
                match wire::$object::METHODS.get(place) {
                    Some(method) => method.answer_json(&self.0, text),
                    None => wire::call_among(&[], "", text),
                }
            }

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

            /// The method at a place, with a value.
            #[wasm_bindgen(js_name = __call, skip_typescript)]
            #[must_use]
            pub fn call(&self, place: usize, draft: &JsValue) -> JsValue {
                json::answer(draft, &|text| self.answer(place, text))
            }

            /// The method at a place, with JSON text.
            #[wasm_bindgen(js_name = __callText, skip_typescript)]
            #[must_use]
            pub fn call_text(&self, place: usize, text: &JsValue) -> String {
                json::answer_text(json::string(text), &|text| self.answer(place, text))
            }
        }
    };
}
pub(crate) use object;
