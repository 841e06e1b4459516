//! Rules of the participants: what opens an account, and what a provider still owes.

use crate::law::ValueKind::{self, Code, Either, Number, Text};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Party;
    /// An entrepreneur's account needs the IIN and the names.
    ENTREPRENEUR_REQUISITES = "PTY-001" { item: ValueKind::FIELD } then GIVE,
        kk: "Жеке кәсіпкердің дербес шотын ашуға қажетті дерек көрсетілмеген: {item}",
        ru: "Для открытия лицевого счета индивидуального предпринимателя не указано: {item}",
        en: "data that an entrepreneur's account needs are not given: {item}";
    /// A legal entity's account needs the BIN, the full name, and its head's names and IIN.
    ENTITY_REQUISITES = "PTY-002" { item: ValueKind::FIELD } then GIVE,
        kk: "Заңды тұлғаның дербес шотын ашуға қажетті дерек көрсетілмеген: {item}",
        ru: "Для открытия лицевого счета юридического лица не указано: {item}",
        en: "data that a legal entity's account needs are not given: {item}";
    /// Postal address, phone and e-mail.
    CONTACTS = "PTY-003" { item: ValueKind::FIELD } then GIVE,
        kk: "Байланыс дерегі көрсетілмеген: {item}",
        ru: "Не указаны контактные данные: {item}",
        en: "contact data are not given: {item}";
    /// At least one account in a bank or in the treasury.
    SETTLEMENT_ACCOUNT = "PTY-004" { item: ValueKind::FIELD } then GIVE,
        kk: "Банктегі немесе қазынашылықтағы есеп айырысу шотының деректемесі көрсетілмеген: {item}",
        ru: "Не указан реквизит расчетного счета в банке или казначействе: {item}",
        en: "a detail of the account in a bank or the treasury is not given: {item}";
    /// The bank code inside the account and the BIC are of one bank. The table of codes
    /// is not authoritative, so a person looks at it.
    ACCOUNT_FITS_BANK = "PTY-005" { bank: Text, bic: Text },
        kk: "ЖСК-дегі банк пен БСК сәйкес келмейді. Банк коды: {bank}, БСК: {bic}",
        ru: "Банк в ИИК и БИК не совпадают. Код банка: {bank}, БИК: {bic}",
        en: "account and BIC are of different banks; bank code in the account: {bank}, BIC: {bic}";
    /// The issuer is a legal entity.
    ISSUER_IS_ENTITY = "PTY-006" { kind: Code(&words::KIND_OF_PARTY) } then ENTITY,
        kk: "Эмитент заңды тұлға болып табылады, көрсетілген түрі: {kind}",
        ru: "Эмитент является юридическим лицом, указан вид: {kind}",
        en: "the issuer is a legal entity, the kind given: {kind}";
    /// The provider concluded the user agreement with the registrar.
    AGREEMENT_CONCLUDED = "PTY-007" then CONCLUDE,
        kk: "Жеке кабинетте тіркеушімен пайдаланушы келісімі жасалмаған",
        ru: "В Личном кабинете не заключено пользовательское соглашение с регистратором",
        en: "the user agreement with the registrar is not concluded in the personal cabinet";
    /// The provider named a MIS that meets the demands of the law.
    MIS_CHOSEN = "PTY-008" { reason: Code(&words::READINESS) } then CHOOSE_MIS,
        kk: "Заңнама талаптарына сай МАЖ таңдалмаған. Себебі: {reason}",
        ru: "Не выбрана МИС, соответствующая требованиям законодательства. Причина: {reason}",
        en: "no medical information system that meets the law is chosen; reason: {reason}";
    /// The annual statements of the past financial year are in the depository.
    ANNUAL_STATEMENTS = "PTY-009" { year: Number } then FILE_STATEMENTS,
        kk: "Қаржылық есептілік депозитарийінде жылдық есептілік жоқ. Қажетті жыл: {year}",
        ru: "В депозитарии финансовой отчетности нет годовой отчетности. Нужный год: {year}",
        en: "the depository holds no annual statements, the year needed: {year}";
    /// A facility is digitised: photos outside and inside, coordinates, documents.
    FACILITY_DIGITISED = "PTY-010" { item: Either(&Code(&words::FACILITY_ITEM), &ValueKind::FIELD) } then GIVE,
        kk: "Денсаулық сақтау объектісі толық цифрланбаған, жетіспейтіні: {item}",
        ru: "Объект здравоохранения оцифрован не полностью, не хватает: {item}",
        en: "a facility is not fully digitised, missing: {item}";
    /// A facility has its own QR code.
    FACILITY_QR = "PTY-011" { reason: Code(&words::READINESS) } then OWN_QR,
        kk: "Объектінің бірегей QR-коды жоқ. Себебі: {reason}",
        ru: "У объекта нет уникального QR-кода. Причина: {reason}",
        en: "a facility has no QR code of its own; reason: {reason}";
    /// A name is written as names are: letters of one script a word, a capital first.
    NAME_WRITTEN = "PTY-012" { field: ValueKind::FIELD, reason: Code(&words::WRITING) } then AS_IN_DOCUMENT,
        kk: "Тегі, аты немесе әкесінің аты дұрыс жазылмаған, өріс: {field}. Себебі: {reason}",
        ru: "Фамилия, имя или отчество записаны неверно, поле: {field}. Причина: {reason}",
        en: "a name is not written as names are, field: {field}; reason: {reason}";
    /// An address is written as addresses are.
    ADDRESS_WRITTEN = "PTY-013" { field: ValueKind::FIELD, reason: Code(&words::WRITING) } then AS_IN_DOCUMENT,
        kk: "Мекенжай дұрыс жазылмаған, өріс: {field}. Себебі: {reason}",
        ru: "Адрес записан неверно, поле: {field}. Причина: {reason}",
        en: "an address is not written as addresses are, field: {field}; reason: {reason}";
    /// The number of an identity document can be one.
    DOCUMENT_WRITTEN = "PTY-014" { field: ValueKind::FIELD, reason: Code(&words::WRITING) } then AS_IN_DOCUMENT,
        kk: "Жеке басты куәландыратын құжаттың нөмірі дұрыс жазылмаған, өріс: {field}. Себебі: {reason}",
        ru: "Номер документа, удостоверяющего личность, записан неверно, поле: {field}. Причина: {reason}",
        en: "the number of an identity document is not written as one, field: {field}; reason: {reason}";
}
