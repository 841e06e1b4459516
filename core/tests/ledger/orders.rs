//! Orders that nothing stands against, and accounts in every state.

use qalqan_core::account::{AccountTerms, Ground, Holder};
use qalqan_core::calendar::{Day, Moment, WorkCalendar};
use qalqan_core::fact::{Book, Source};
use qalqan_core::finding::{At, Examination, Verdict};
use qalqan_core::identifier::{BankTable, Bin, Iin, PolicyNumber, TaxNumber, control_digit};
use qalqan_core::law::{self, Edition};
use qalqan_core::ledger::{
    Account, AccountKey, Actor, Command, ConsumerRecord, Context, Event, Issue, Operation,
    Operators, Order, OrderFields, Salt, decide,
};
use qalqan_core::party::{
    AccountEntry, PartyKind, PartyRole, PersonEntry, Requisite, SettlementEntry,
};
use qalqan_core::placement::FundingSource;
use qalqan_core::policy::{InsuredEntry, Terms, TermsEntry, check_terms};
use qalqan_core::signature::{
    Digest, SignatureEvidence, SignatureProofs, Signer, SignerEntity, SignerRole, Validity,
};

/// What the host knows, and the people of the orders.
pub(crate) struct World {
    pub(crate) edition: &'static Edition,
    pub(crate) calendar: WorkCalendar,
    pub(crate) deaths: Book<Iin, Day>,
    pub(crate) banks: BankTable,
    pub(crate) fund: Bin,
    pub(crate) registrar: Bin,
    pub(crate) clinic: Bin,
    pub(crate) insured: Iin,
    pub(crate) head: Iin,
    pub(crate) other: TaxNumber,
    pub(crate) salt: Salt,
}

/// The edition of March 2026.
pub(crate) fn edition() -> &'static Edition {
    law::named("mechanism-draft-2026-01").unwrap()
}

/// A made-up person, born in a year to come.
pub(crate) fn person(serial: u32) -> Iin {
    (serial..)
        .find_map(|serial| {
            let body = format!("9903015{serial:04}");
            let digits: Vec<u8> = body.bytes().map(|byte| byte - b'0').collect();
            let control = control_digit(&digits.try_into().unwrap())?;
            format!("{body}{control}").parse().ok()
        })
        .unwrap()
}

pub(crate) fn at(day: u32, second: u32) -> Moment {
    let day: Day = format!("2026-03-{day:02}").parse().unwrap();
    Moment::new(day, second).unwrap()
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            edition: edition(),
            calendar: WorkCalendar::kazakhstan(),
            deaths: Book::new(Source::Individuals, Vec::new(), true, None),
            banks: BankTable::built_in(),
            fund: "000740000728".parse().unwrap(),
            registrar: "050540004455".parse().unwrap(),
            clinic: "100340000596".parse().unwrap(),
            insured: person(1),
            head: person(50),
            other: TaxNumber::Iin(person(70)),
            salt: "5a17".repeat(16).parse().unwrap(),
        }
    }

    pub(crate) fn context(&self) -> Context<'_> {
        Context {
            edition: self.edition.id,
            terms: AccountTerms {
                data_change: self
                    .edition
                    .counting(&self.calendar)
                    .watch(self.edition.parameters.data_change.get()),
            },
            operators: self.operators(),
            salt: Some(&self.salt),
            deaths: &self.deaths,
            banks: &self.banks,
        }
    }

    pub(crate) fn operators(&self) -> Operators {
        Operators {
            issuer: Some(self.fund),
            registrar: Some(self.registrar),
        }
    }

    /// The number of an actor: that of the account's owner where it is a client.
    fn number(&self, actor: Actor, account: AccountKey) -> TaxNumber {
        match actor {
            Actor::Issuer => TaxNumber::Bin(self.fund),
            Actor::Registrar => TaxNumber::Bin(self.registrar),
            Actor::Provider if account.holder == Holder::Insured => TaxNumber::Bin(self.clinic),
            Actor::Provider | Actor::Insured => account.number,
            Actor::AuthorisedBody | Actor::StateBody => TaxNumber::Bin(self.clinic),
        }
    }

    /// The account of the insured.
    pub(crate) fn own(&self) -> AccountKey {
        AccountKey {
            holder: Holder::Insured,
            number: TaxNumber::Iin(self.insured),
        }
    }

    /// The account of a provider.
    pub(crate) fn provider(&self) -> AccountKey {
        AccountKey {
            holder: Holder::LegalEntity,
            number: TaxNumber::Bin(self.clinic),
        }
    }

    /// The account of a provider that is a person.
    pub(crate) fn entrepreneur(&self) -> AccountKey {
        AccountKey {
            holder: Holder::Entrepreneur,
            number: self.other,
        }
    }

    /// The data of point 4 of an account's owner.
    fn opening(&self, actor: Actor, account: AccountKey) -> AccountEntry {
        let given = |text: &str| Requisite::Given(text.to_string());
        let (kind, bin, iin) = match account.number {
            TaxNumber::Bin(bin) => (PartyKind::LegalEntity, Requisite::Given(bin), self.head),
            TaxNumber::Iin(iin) => (PartyKind::Entrepreneur, Requisite::Absent, iin),
        };
        AccountEntry {
            role: Some(match actor {
                Actor::Issuer => PartyRole::Issuer,
                _ => PartyRole::Provider,
            }),
            kind: Some(kind),
            person: PersonEntry {
                iin: Requisite::Given(iin),
                surname: given("Серіков"),
                given: given("Болат"),
                patronymic: Requisite::Absent,
            },
            bin,
            full_name: given("Клиника"),
            postal_address: given("Астана"),
            phone: Requisite::Given("+77172123456".parse().unwrap()),
            email: Requisite::Given("info@example.kz".parse().unwrap()),
            settlement: vec![SettlementEntry {
                iban: Requisite::Given("KZ14601A871000394292".parse().unwrap()),
                bic: Requisite::Given("HSBKKZKX".parse().unwrap()),
            }],
        }
    }

    fn record(&self) -> ConsumerRecord {
        ConsumerRecord {
            iin: Requisite::Given(self.insured),
            surname: Requisite::Given("Ахметова".to_string()),
            given: Requisite::Given("Айгүл".to_string()),
            patronymic: None,
            recorded_on: Requisite::Given(at(1, 0).day()),
        }
    }

    /// The account of the issuer.
    pub(crate) fn issuer(&self) -> AccountKey {
        AccountKey {
            holder: Holder::LegalEntity,
            number: TaxNumber::Bin(self.fund),
        }
    }

    pub(crate) fn terms(&self) -> Terms {
        let given = |text: &str| Requisite::Given(text.to_string());
        let entry = TermsEntry {
            year: "2026".parse().ok(),
            issued_on: "2026-03-02".parse().ok(),
            issuer_name: given("Фонд"),
            issuer_location: given("Астана"),
            issuer_bin: Requisite::Given(self.fund),
            registrar_name: given("Тіркеуші"),
            registrar_location: given("Астана"),
            coverage: vec![Requisite::Given("A02.001.000".to_string())],
            starts: qalqan_core::policy::PeriodStart::Year,
        };
        check_terms(&mut Examination::new(edition()), &At::root(), &entry).unwrap()
    }

    fn issue(&self) -> Issue {
        let given = |text: &str| Requisite::Given(text.to_string());
        Issue {
            terms: Some(self.terms()),
            entry: InsuredEntry {
                iin: Requisite::Given(self.insured),
                surname: given("Ахметова"),
                given: given("Айгүл"),
                patronymic: Requisite::Absent,
                address: given("Астана"),
                document: given("N 1"),
                period: Requisite::Absent,
                provider: Requisite::Given(TaxNumber::Bin(self.clinic)),
            },
            serial: Some(7),
        }
    }

    /// The number of the policy that [`World::order`] issues.
    pub(crate) fn policy(&self) -> PolicyNumber {
        PolicyNumber::new(2026, 7).unwrap()
    }

    /// The fields that an operation takes, filled.
    pub(crate) fn fields(
        &self,
        serial: u32,
        operation: Operation,
        actor: Actor,
        account: AccountKey,
    ) -> OrderFields {
        let registered = at(2, serial);
        let mut fields = OrderFields::default();
        let digest = Digest::of(serial.to_string().as_bytes());
        match operation {
            Operation::BlockAccount => {
                fields.ground = Requisite::Given(Ground::ActOfBody);
                fields.body_act = Requisite::Given("№ 5".to_string());
            }
            Operation::UnblockAccount => {
                fields.ground = Requisite::Given(Ground::ActOfBody);
                fields.body_act = Requisite::Given("№ 6".to_string());
                fields.lifts = Requisite::Given("№ 5".to_string());
            }
            Operation::CloseAccount => {
                let (ground, source) = match account.holder {
                    Holder::LegalEntity => (Ground::Liquidation, Source::LegalEntities),
                    _ => (Ground::Death, Source::Individuals),
                };
                fields.ground = Requisite::Given(ground);
                fields.source = Requisite::Given(source);
            }
            Operation::OpenAccount if account.holder == Holder::Insured => {
                fields.source = Requisite::Given(Source::Mis);
                fields.record = Requisite::Given(self.record());
            }
            Operation::OpenAccount => {
                fields.opening = Requisite::Given(self.opening(actor, account));
            }
            Operation::ChangeAccount => fields.data_changed_on = Requisite::Given(registered.day()),
            Operation::ChangeProvider => {
                fields.source = Requisite::Given(Source::Mis);
                fields.provider = Requisite::Given(self.other);
                fields.day = Requisite::Given(registered.day());
            }
            Operation::AnnulPolicy => fields.day = Requisite::Given(registered.day()),
            Operation::RegisterUse => {
                fields.day = Requisite::Given(registered.day());
                fields.act = Requisite::Given("АКТ-1".parse().unwrap());
                fields.case = Requisite::Given("С-1".parse().unwrap());
                fields.service = Requisite::Given(format!("У-{serial}").parse().unwrap());
                fields.provider = Requisite::Given(TaxNumber::Bin(self.clinic));
                fields.contract = Requisite::Given("Д-1".parse().unwrap());
                fields.code = Requisite::Given("A02.001.000".parse().unwrap());
                fields.quantity = Requisite::Given(1);
                fields.funding = Requisite::Given(FundingSource::Insurance);
                fields.amount = Requisite::Given("1500.00".parse().unwrap());
            }
            Operation::IssuePolicy => fields.issue = Requisite::Given(self.issue()),
            _ => {}
        }
        if operation.enters_data() {
            fields.data = Requisite::Given(digest);
        }
        if operation.names_policy() {
            fields.policy = Requisite::Given(self.policy());
        }
        let body = matches!(actor, Actor::StateBody | Actor::AuthorisedBody);
        if body && operation.information().is_some() {
            fields.written_request = Requisite::Given("№ 1".to_string());
            fields.legal_basis = Requisite::Given("ст. 1".to_string());
        }
        fields
    }

    /// An order that the law and the library have nothing against.
    pub(crate) fn order(
        &self,
        serial: u32,
        operation: Operation,
        actor: Actor,
        account: AccountKey,
    ) -> Order {
        let fields = self.fields(serial, operation, actor, account);
        self.order_of(serial, operation, actor, account, fields)
    }

    /// The same with these fields.
    pub(crate) fn order_of(
        &self,
        serial: u32,
        operation: Operation,
        actor: Actor,
        account: AccountKey,
        fields: OrderFields,
    ) -> Order {
        let registered = at(2, serial);
        let (command, unexpected) = Command::of(operation, Some(account.holder), fields);
        let order = Order {
            number: Some(format!("П-{serial}").parse().unwrap()),
            command: Some(command),
            unexpected,
            account: Some(account),
            actor: Some(actor),
            orderer: Some(self.number(actor, account)),
            registered: Some(registered),
            signature: None,
            whole: true,
        };
        self.signed(order)
    }

    /// The same order with the evidence of a signature over it, where one is due.
    pub(crate) fn signed(&self, mut order: Order) -> Order {
        if !order.actor.is_some_and(Actor::has_cabinet) {
            return order;
        }
        let (person, entity, role) = match order.orderer {
            Some(TaxNumber::Iin(iin)) => (iin, Requisite::Absent, SignerRole::Person),
            Some(TaxNumber::Bin(bin)) => {
                let entity = Requisite::Given(SignerEntity::Entity(bin));
                (self.head, entity, SignerRole::Head)
            }
            None => return order,
        };
        order.signature = Some(SignatureEvidence {
            person: Requisite::Given(Signer::Person(person)),
            entity,
            role: Requisite::Given(role),
            serial: Requisite::Given("5F-01".parse().unwrap()),
            valid: Requisite::Given(Validity {
                from: at(1, 0),
                to: at(31, 0),
            }),
            signed_at: order.registered.map_or(Requisite::Absent, Requisite::Given),
            digest: Requisite::Given(order.digest("mechanism-draft-2026-01")),
            verified: Some(true),
            proofs: SignatureProofs {
                cms: Some(Digest::of(b"cms")),
                ..SignatureProofs::default()
            },
        });
        order
    }

    /// Somebody who may order the operation on the account.
    pub(crate) fn somebody(&self, operation: Operation, account: AccountKey) -> Actor {
        if Actor::Registrar.may(operation, account.holder) {
            return Actor::Registrar;
        }
        if operation == Operation::OpenAccount && account != self.issuer() {
            return Actor::Provider;
        }
        Actor::Issuer
    }

    pub(crate) fn judge(&self, account: &Account, order: &Order) -> (Option<Event>, Verdict) {
        let mut exam = Examination::new(self.edition);
        let event = decide(&mut exam, &At::root(), account, order, &self.context());
        (event, exam.close())
    }

    /// Executes operations one after another, each a second later.
    pub(crate) fn run(&self, key: AccountKey, operations: &[Operation]) -> (Account, Vec<Event>) {
        let mut account = Account::new();
        let mut events = Vec::new();
        for (serial, operation) in (1_u32..).zip(operations) {
            let order = self.order(serial, *operation, self.somebody(*operation, key), key);
            let (event, verdict) = self.judge(&account, &order);
            let event = event.unwrap_or_else(|| panic!("{operation}: {verdict:#?}"));
            account.evolve(&event).unwrap();
            events.push(event);
        }
        (account, events)
    }
}

/// States of an insured's account and its policy, by the operations that lead there.
pub(crate) const STATES: [(&str, &[Operation]); 13] = {
    use Operation::{
        AnnulPolicy as Annul, BlockAccount as Block, CloseAccount as Close, CreditPolicy as Credit,
        IssuePolicy as Issue, OpenAccount as Open,
    };
    [
        ("no account", &[]),
        ("open", &[Open]),
        ("open, issued", &[Open, Issue]),
        ("open, credited", &[Open, Issue, Credit]),
        ("open, annulled", &[Open, Issue, Annul]),
        ("blocked", &[Open, Block]),
        ("blocked, issued", &[Open, Issue, Block]),
        ("blocked, credited", &[Open, Issue, Credit, Block]),
        ("blocked, annulled", &[Open, Issue, Annul, Block]),
        ("closed", &[Open, Close]),
        ("closed, issued", &[Open, Issue, Close]),
        ("closed, credited", &[Open, Issue, Credit, Close]),
        ("closed, annulled", &[Open, Issue, Annul, Close]),
    ]
};

/// States of the issuer's account.
pub(crate) const ISSUER_STATES: [(&str, &[Operation]); 7] = {
    use Operation::{
        BlockAccount as Block, CloseAccount as Close, OpenAccount as Open,
        RegisterIssuer as Register,
    };
    [
        ("no account", &[]),
        ("open", &[Open]),
        ("open, registered", &[Open, Register]),
        ("blocked", &[Open, Block]),
        ("blocked, registered", &[Open, Register, Block]),
        ("closed", &[Open, Close]),
        ("closed, registered", &[Open, Register, Close]),
    ]
};

/// States of a provider's account.
#[allow(dead_code, reason = "benchmarks draw no tables")]
pub(crate) const PROVIDER_STATES: [(&str, &[Operation]); 4] = [
    ("no account", &[]),
    ("open", &[Operation::OpenAccount]),
    (
        "blocked",
        &[Operation::OpenAccount, Operation::BlockAccount],
    ),
    ("closed", &[Operation::OpenAccount, Operation::CloseAccount]),
];
