//! The files of a month, and what nobody looks at where one of them is not given.

use qalqan_core::law::{Language, Text};

/// A file of a month. None is required; an empty list in it says that there was nothing,
/// and a file that is not there says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MonthFile {
    /// Who pays.
    Issuer,
    /// Who is paid.
    Providers,
    /// The table of policies to issue.
    Policies,
    /// What registers know.
    Reference,
    /// When the acts came.
    Inbox,
    /// Acts of earlier months.
    History,
    /// The key of the fingerprints.
    Key,
    /// The mark of the key by which the history was made.
    Mark,
    /// Payment orders of earlier months.
    Payments,
    /// What senders say of their acts.
    Claims,
    /// What was done with acts before they came.
    Steps,
    /// Tokens of visits.
    Visits,
    /// What was found in signatures.
    Signatures,
    /// What the issuer's desk did.
    Desk,
    /// What the month brought beside acts.
    Journal,
}

impl MonthFile {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Issuer => "issuer.json",
            Self::Providers => "providers.json",
            Self::Policies => "policies.json",
            Self::Reference => "reference.json",
            Self::Inbox => "inbox.json",
            Self::History => "history.json",
            Self::Key => "--key",
            Self::Mark => "key.mark",
            Self::Payments => "payments.json",
            Self::Claims => "claims.json",
            Self::Steps => "steps.json",
            Self::Visits => "visits.json",
            Self::Signatures => "signatures.json",
            Self::Desk => "desk.json",
            Self::Journal => "journal.json",
        }
    }

    /// What is not checked, or not done, without it.
    #[must_use]
    pub const fn without(self, language: Language) -> &'static str {
        self.text().template(language)
    }

    const fn text(self) -> Text {
        match self {
            Self::Issuer | Self::Providers | Self::Policies | Self::Reference => {
                self.of_registers()
            }
            Self::History | Self::Key | Self::Mark | Self::Payments => self.of_the_past(),
            _ => self.of_acts(),
        }
    }

    const fn of_registers(self) -> Text {
        let (kk, ru, en) = match self {
            Self::Issuer => (
                "полистер шығарылмайды, актілерге қол қойылмайды, актілер тізілімі мен төлем тапсырмалары жасалмайды",
                "полисы не выпускаются, акты не подписываются, реестр актов и платежные поручения не составляются",
                "no policies are issued, no acts are signed; no register of acts and no payment orders are made",
            ),
            Self::Providers => (
                "актілерге қол қойылмайды, актілер тізілімі мен төлем тапсырмалары жасалмайды, қабырғадағы QR-кодтар тексерілмейді",
                "акты не подписываются, реестр актов и платежные поручения не составляются, QR-коды на стенах не проверяются",
                "no acts are signed, no register of acts and no payment orders are made; the QR codes on walls are not verified",
            ),
            Self::Policies => (
                "полистер шығарылмайды, reference.json файлындағы полистер тізімі алынады",
                "полисы не выпускаются, берется список полисов из reference.json",
                "no policies are issued; the list of policies in reference.json is taken",
            ),
            _ => (
                "тізілімдердегі дерек белгісіз: шоттар, полистер, шарттар, лицензиялар, тарифтер және басқасы тексерілмейді",
                "данные реестров неизвестны: счета, полисы, договоры, лицензии, тарифы и прочее не проверяются",
                "nothing is known of registers: accounts, policies, contracts, licences, tariffs and the rest are not checked",
            ),
        };
        Text { kk, ru, en }
    }

    const fn of_the_past(self) -> Text {
        let (kk, ru, en) = match self {
            Self::History => (
                "бұрынғы айлардағы актілермен қайталану тексерілмейді",
                "повторы актов прошлых месяцев не проверяются",
                "repeats of acts of earlier months are not checked",
            ),
            Self::Key => (
                "бұрынғы айлармен салыстыру жүргізілмейді және токендегі адам тексерілмейді",
                "с прошлыми месяцами не сравнивается, человек в токене посещения не проверяется",
                "nothing is compared with earlier months, and the person of a visit token is not checked",
            ),
            Self::Mark => (
                "history.json осы кілтпен жасалғаны белгісіз, сондықтан онда табылмаған акт қайталанбаған болып саналмайды",
                "неизвестно, этим ли ключом создан history.json: акт, которого в нем нет, не считается проверенным на повторы",
                "nobody knows whether history.json was made with this key: an act that it does not hold is not passed",
            ),
            _ => (
                "бұрынғы төлем тапсырмаларының қайталануы тексерілмейді",
                "повторы прежних платежных поручений не проверяются",
                "repeats of earlier payment orders are not checked",
            ),
        };
        Text { kk, ru, en }
    }

    const fn of_acts(self) -> Text {
        let (kk, ru, en) = match self {
            Self::Inbox => (
                "актілердің түскен уақыты белгісіз: acts қалтасындағы актілер тексеріледі, бірақ ешқайсысына қол қойылмайды",
                "время поступления актов неизвестно: акты папки acts проверяются, но ни один не подписывается",
                "nobody knows when acts came: those of the folder acts are checked, and none is signed",
            ),
            Self::Claims => (
                "жіберушілердің түсіндірмелері (түзету, қайталанбау себебі) мен жиілік кестесі белгісіз",
                "объяснения отправителей (исправления, причины сходства) и таблица частоты услуг неизвестны",
                "what senders say (corrections, reasons for likeness) and the table of frequencies are not known",
            ),
            Self::Steps => (
                "актілер түскенге дейінгі қадамдар тексерілмейді",
                "шаги до поступления актов не проверяются",
                "steps before acts came are not checked",
            ),
            Self::Visits => (
                "келу токендері мен қабырғадағы QR-кодтар тексерілмейді",
                "токены посещений и QR-коды на стенах не проверяются",
                "tokens of visits and the QR codes on walls are not verified",
            ),
            Self::Signatures => (
                "орындаушылардың қолтаңбалары тексерілмейді",
                "подписи исполнителей не проверяются",
                "signatures of providers are not checked",
            ),
            Self::Desk => (
                "эмитенттің нақты әрекеттері (қол қою, қабылдау, шот-фактура, төлем) белгісіз: тізілім мен тапсырмалар жоба ғана",
                "действия эмитента (подпись, приемка, счет-фактура, оплата) неизвестны: реестр и поручения составляются как проект",
                "nobody knows what the issuer did (signing, acceptance, e-invoice, payment): the register and the orders are drafts",
            ),
            _ => (
                "айдың өзге құжаттары тексерілмейді",
                "прочие документы месяца не проверяются",
                "other documents of the month are not checked",
            ),
        };
        Text { kk, ru, en }
    }
}
