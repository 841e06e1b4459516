//! The methods that take a draft, each beside its twin for JSON text.

/// One line for each: the method and its twin in Rust, then in JavaScript, the draft
/// and the answer. The core has both under the same names.
macro_rules! methods {
    ($object:ident: $(
        $(#[doc = $doc:literal])*
        $method:ident, $method_text:ident:
            $name:literal, $name_text:literal, $draft:literal => $answer:literal;
    )*) => {
        impl $object {
            /// Name, name of the twin, draft and answer of each.
            #[cfg(test)]
            pub(crate) const METHODS: &[(&str, &str, &str, &str)] =
                &[$(($name, $name_text, $draft, $answer)),*];
        }

        #[wasm_bindgen]
        impl $object {
            $(
                $(#[doc = $doc])*
                #[wasm_bindgen(js_name = $name, unchecked_return_type = $answer)]
                #[must_use]
                pub fn $method(
                    &self,
                    #[wasm_bindgen(unchecked_param_type = $draft)] draft: &JsValue,
                ) -> JsValue {
                    $crate::json::answer(draft, |text| self.0.$method_text(text))
                }

                /// The method of this name, with JSON text.
                #[wasm_bindgen(js_name = $name_text)]
                #[must_use]
                pub fn $method_text(
                    &self,
                    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
                ) -> String {
                    $crate::json::answer_text(text, |text| self.0.$method_text(text))
                }
            )*
        }
    };
}
pub(crate) use methods;
