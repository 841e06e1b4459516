//! Rules of signatures: what an order or a document must show of its signature.

use crate::law::ValueKind::{Code, Digest, Number, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Signature;
    /// The document is signed.
    SIGNED = "SIG-001" then SIGN,
        kk: "Құжатқа электрондық цифрлық қолтаңба қойылмаған",
        ru: "Документ не подписан электронной цифровой подписью",
        en: "the document has no electronic signature";
    /// The signature is over this document and no other.
    BINDS_DOCUMENT = "SIG-002" { signed: Digest, document: Digest } then SIGN_AGAIN,
        kk: "Қолтаңба басқа құжатқа қойылған. Қол қойылған құжаттың хеші: {signed}, осы құжаттың хеші: {document}",
        ru: "Подписан другой документ. Хеш подписанного документа: {signed}, хеш этого документа: {document}",
        en: "another document was signed; digest of the signed one: {signed}, digest of this one: {document}";
    /// The signer is the one whose document it is.
    RIGHT_SIGNER = "SIG-003" { item: Code(&words::SIGNER_ITEM) } then RIGHT_SIGNER,
        kk: "Құжатқа басқа тұлға қол қойған, сертификаттағы сәйкес келмейтін деректеме: {item}",
        ru: "Документ подписан другим лицом, не совпадает реквизит сертификата: {item}",
        en: "another party signed the document, the certificate's field that differs: {item}";
    /// The certificate gives its holder the right to sign this.
    RIGHT_ROLE = "SIG-004" { role: Code(&words::SIGNER_ROLE) } then RIGHT_SIGNER,
        kk: "Сертификат бұл құжатқа қол қою құқығын бермейді, қол қоюшының рөлі: {role}",
        ru: "Сертификат не дает права подписи этого документа, роль подписавшего: {role}",
        en: "the certificate gives no right to sign this document, role of the signer: {role}";
    /// The certificate was valid when it signed.
    CERTIFICATE_VALID = "SIG-005" { signed: Time, valid: Time } then SIGN_AGAIN,
        kk: "Қол қойылған сәтте сертификат жарамсыз. Қол қойылған уақыты: {signed}, қолданылу мерзімі: {valid}",
        ru: "На момент подписания сертификат не действует. Подписано: {signed}, срок действия: {valid}",
        en: "the certificate is not valid at the moment of signing; signed: {signed}, validity: {valid}";
    /// The certificate is no test certificate.
    NOT_TEST = "SIG-006" then SIGN_AGAIN,
        kk: "Құжатқа сынақ сертификатымен қол қойылған",
        ru: "Документ подписан тестовым сертификатом",
        en: "the document is signed with a test certificate";
    /// A document is not registered before it is signed.
    SIGNED_BEFORE = "SIG-007" { signed: Time, registered: Time } then REGISTER_AGAIN,
        kk: "Қолтаңба тіркеуден кейін қойылған. Қол қойылған уақыты: {signed}, тіркелген уақыты: {registered}",
        ru: "Подпись поставлена позже регистрации. Подписано: {signed}, зарегистрировано: {registered}",
        en: "the signature is later than the registration; signed: {signed}, registered: {registered}";
    /// The host's provider has verified the signature itself.
    VERIFIED = "SIG-008" then SIGN_AGAIN,
        kk: "Қолтаңба тексеруден өтпеді",
        ru: "Подпись не прошла проверку",
        en: "the signature failed its verification";
    /// The certificate is named by its serial number.
    CERTIFICATE_NAMED = "SIG-009" then GIVE,
        kk: "Сертификаттың нөмірі көрсетілмеген",
        ru: "Не указан номер сертификата",
        en: "the number of the certificate is not given";
    /// A document is signed in the role that is asked for.
    SIGNED_AS = "SIG-010" { role: Code(&words::SIGNING_ROLE), asked: Code(&words::SIGNING_ROLE) } then SIGN_AGAIN,
        kk: "Құжатқа басқа рөлде қол қойылған. Қол қойылған рөлі: {role}, талап етілетін рөлі: {asked}",
        ru: "Документ подписан в другой роли. Роль подписи: {role}, требуется: {asked}",
        en: "the document is signed in another role; role of the signature: {role}, asked: {asked}";
    /// The text of a document holds no letter that nobody sees.
    DOCUMENT_VISIBLE = "SIG-011" { letter: Text } then CORRECT,
        kk: "Құжатта көрінбейтін таңба бар: {letter}",
        ru: "В документе есть невидимый знак: {letter}",
        en: "the document holds a letter that nobody sees: {letter}";
    /// The text that was signed is that of the version and the edition of this check.
    SIGNED_TEXT = "SIG-012" { version: Number, edition: Text } then SIGN_AGAIN,
        kk: "Құжаттың басқа нұсқадағы мәтініне қол қойылған. Мәтін нұсқасы: {version}, редакция: {edition}",
        ru: "Подписан текст документа в другой версии. Версия текста: {version}, редакция: {edition}",
        en: "another version of the document's text is signed; version of the text: {version}, edition: {edition}";
}
