//! Rules of signatures: what an order or a document must show of its signature.

use crate::law::rule::catalogue;

catalogue! {
    Signature;
    /// The document is signed.
    SIGNED = "SIG-001",
        kk: "Құжатқа электрондық цифрлық қолтаңба қойылмаған",
        ru: "Документ не подписан электронной цифровой подписью",
        en: "the document has no electronic signature";
    /// The signature is over this document and no other.
    BINDS_DOCUMENT = "SIG-002",
        kk: "Қолтаңба басқа құжатқа қойылған: қол қойылған {signed}, құжаттың дайджесі: {document}",
        ru: "Подписан другой документ: подписан {signed}, дайджест документа: {document}",
        en: "another document was signed: signed {signed}, digest of the document: {document}";
    /// The signer is the one whose document it is.
    RIGHT_SIGNER = "SIG-003",
        kk: "Құжатқа басқа тұлға қол қойған, сертификаттағы сәйкес келмейтін деректеме: {item}",
        ru: "Документ подписан другим лицом, не совпадает реквизит сертификата: {item}",
        en: "another party signed the document, the certificate's field that differs: {item}";
    /// The certificate gives its holder the right to sign this.
    RIGHT_ROLE = "SIG-004",
        kk: "Сертификат бұл құжатқа қол қою құқығын бермейді: {role}",
        ru: "Сертификат не дает права подписи этого документа: {role}",
        en: "the certificate gives no right to sign this document: {role}";
    /// The certificate was valid when it signed.
    CERTIFICATE_VALID = "SIG-005",
        kk: "Қол қойылған сәтте сертификат жарамсыз: қол қойылған {signed}, жарамдылығы: {valid}",
        ru: "На момент подписания сертификат не действует: подписано {signed}, срок действия: {valid}",
        en: "the certificate is not valid at the moment of signing: signed {signed}, validity: {valid}";
    /// The certificate is no test certificate.
    NOT_TEST = "SIG-006",
        kk: "Құжатқа сынақ сертификатымен қол қойылған",
        ru: "Документ подписан тестовым сертификатом",
        en: "the document is signed with a test certificate";
    /// A document is not registered before it is signed.
    SIGNED_BEFORE = "SIG-007",
        kk: "Қолтаңба тіркеуден кейін қойылған: қол қойылған {signed}, тіркелген: {registered}",
        ru: "Подпись поставлена позже регистрации: подписано {signed}, зарегистрировано: {registered}",
        en: "the signature is later than the registration: signed {signed}, registered: {registered}";
    /// The host's provider has verified the signature itself.
    VERIFIED = "SIG-008",
        kk: "Қолтаңба тексеруден өтпеді",
        ru: "Подпись не прошла проверку",
        en: "the signature failed its verification";
    /// The certificate is named by its serial number.
    CERTIFICATE_NAMED = "SIG-009",
        kk: "Сертификаттың нөмірі көрсетілмеген: {item}",
        ru: "Не указан номер сертификата: {item}",
        en: "the certificate is not named: {item}";
}
