/**
 * What a call gives back: the answer, or why the input could not be read at all.
 * A draft that was read but is wrong is an answer, with findings that carry a path.
 */
export type Answer<Report> =
  | { answer: Report; error?: undefined }
  | { answer?: undefined; error: ErrorReport };

/** The name of a call. */
export type CallName =
  | "version"
  | "rules"
  | "explain"
  | "checkPlan"
  | "checkApplication"
  | "checkDecision"
  | "changeContractStatus"
  | "allocate"
  | "openAccount"
  | "checkReadiness"
  | "changeAccountState"
  | "issuePolicy"
  | "issuePolicies"
  | "changePolicyStatus"
  | "orderToSign"
  | "decideOrder"
  | "decideOrders"
  | "changeAccount"
  | "attachPolicy"
  | "annulPolicy"
  | "accountState"
  | "verifyHistory"
  | "facilityQr"
  | "verifyFacilityQr"
  | "visitToken"
  | "verifyVisit"
  | "matchVisits"
  | "preflightShare"
  | "checkAct"
  | "changeActStatus"
  | "actToSign"
  | "acceptAct"
  | "caseTariff"
  | "checkMonitoring"
  | "checkAmount"
  | "checkId"
  | "checkAccount"
  | "addTerm"
  | "latestNotice"
  | "judgeDuplicates"
  | "duplicateKeys"
  | "judgeStays"
  | "signingQueue"
  | "buildRegister"
  | "paymentControl"
  | "paymentStanding"
  | "accountStatement"
  | "workingDays"
  | "canOrder"
  | "publicView"
  | "checkAccessRequest"
  | "checkMaintenance"
  | "checkApplicationToJoin"
  | "checkExport"
  | "checkKgNotice";

/** An act with what the issuer deducts from it. */
export interface AcceptanceDraft {
  /** The law to judge by; the latest edition when absent. */
  law?: LawDraft | null;
  /** What the act presents, in tenge. */
  presented?: string | null;
  /** What is deducted from it. */
  deducted?: string | null;
  /** What is accepted. */
  accepted?: string | null;
  /** Every case, or every line, of the act. */
  lines?: AcceptanceLineDraft[];
}

/** A case or a line with what is deducted from it. */
export interface AcceptanceLineDraft {
  /** Its id in the act. */
  id?: string | null;
  /** What it presents, in tenge. */
  presented?: string | null;
  /** What is deducted; nothing when absent. */
  deducted?: string | null;
  /** What is accepted; all when absent and nothing is deducted. */
  accepted?: string | null;
  /** Why; only where something is deducted. */
  reason?: string | null;
}

/** What is accepted. */
export interface AcceptanceReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The amount to invoice and to pay, in tenge, where every equation holds. */
  accepted?: string;
}

/** A request about access of the Fund's employees (access-service 3). */
export interface AccessRequestDraft {
  /** The law to judge by; that of the day of effect when absent. */
  law?: LawDraft | null;
  /** Days that the host declares worked or off. */
  overrides?: DayOverrideDraft[];
  /** `grant`, `update` or `end`. */
  kind?: string | null;
  /** Is there a written application? Absent means there is none. */
  written?: boolean | null;
  /** The day the list or the request came. */
  received?: string | null;
  /** The day access is due, or rights were changed. */
  effective?: string | null;
  /** Users of the list. */
  users?: number | null;
  /** Those with a signature issued to the customer as a legal entity. */
  usersWithEntitySignature?: number | null;
  /** The day of the contract. */
  contractSigned?: string | null;
  /** The day the supplier sent its e-mail address. */
  contactSent?: string | null;
}

/** An order to change an account (mechanism 27, 30–33). */
export interface AccountChangeDraft {
  /** The law to judge by; that of the day when absent. */
  law?: LawDraft | null;
  /** Days that the host declares worked or off. */
  overrides?: DayOverrideDraft[];
  /** `insured`, `entrepreneur` or `legal-entity`. */
  holder?: string | null;
  /** `none`, `open`, `blocked` or `closed`; unknown when absent. */
  state?: string | null;
  /** The day of the operation that made the state. */
  since?: string | null;
  /** `open`, `change-data`, `block`, `unblock` or `close`. */
  operation?: string | null;
  /** The day of the operation. */
  on?: string | null;
  /** A ground of points 32 and 33. */
  ground?: string | null;
  /** The source of point 22 that shows the ground, or the record for an opening. */
  source?: string | null;
  /** Number and day of an act of a state body. */
  act?: string | null;
  /** The day on which the data of points 5 and 7 changed. */
  dataChangedOn?: string | null;
}

/** The decision. */
export interface AccountChangeReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Nothing refuses it and nothing was left unchecked. */
  accepted: boolean;
  /** The state after it, where accepted. */
  state?: string;
  /** The operation of the law, by its sub-point. */
  point?: string;
  /** What the ground allows. */
  options: string[];
}

/** The form that opens an account of the issuer or of a provider (mechanism 4). */
export interface AccountDraft {
  /** The law to judge by. */
  law?: LawDraft | null;
  /** `issuer` or `provider`. */
  role?: string | null;
  /** `entrepreneur` or `legal-entity`. */
  kind?: string | null;
  /** An entity's BIN. */
  bin?: string | null;
  /** An entity's full name. */
  fullName?: string | null;
  /** The entrepreneur, or the entity's head. */
  person?: PersonDraft | null;
  /** Postal address. */
  postalAddress?: string | null;
  /** Phone with the code of country and place. */
  phone?: string | null;
  /** E-mail address. */
  email?: string | null;
  /** Accounts in banks and in the treasury. */
  settlement?: SettlementDraft[];
  /** Rows of the bank table that the host puts before the built-in ones. */
  banks?: BankRowDraft[];
}

/** Events of an account. */
export interface AccountEventsDraft {
  /** The law to judge by. */
  law?: LawDraft | null;
  /** All events, in their order. */
  events?: Partial<EventRecord>[];
  /** The day of which the state is asked; that of the last event when absent. */
  day?: string | null;
}

/** Whose account. */
export interface AccountKeyDraft {
  /** `insured`, `entrepreneur` or `legal-entity`. */
  holder: string | null;
  /** A person's IIN, an entity's BIN. */
  number: string | null;
}

/** States of the insured's accounts. */
export interface AccountList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: AccountRow[];
}

/** The orders of one account. */
export interface AccountOrdersDraft {
  /** All events of the account so far, in their order; none where it is to be opened. */
  events?: Partial<EventRecord>[];
  /** Its orders, each decided after the one before it. */
  orders?: OrderDraft[];
}

/** The decisions about one account. */
export interface AccountOrdersReport {
  /** The events to keep, in their order. */
  events: EventRecord[];
  /** Places of the orders that were not accepted. */
  refused: number[];
}

/** A change of an account's state. */
export interface AccountRow {
  /** IIN of the insured. */
  insured?: string | null;
  /** `open`, `blocked` or `closed`. */
  state?: string | null;
  /** The first day of the state. */
  since?: string | null;
}

/** The answer about an account. */
export interface AccountStateReport {
  /** The verdict about its history. */
  verdict: VerdictReport;
  /** What the events add up to, where they are whole. */
  account?: StateReport;
}

/** What a statement holds; the lines are in the page. */
export interface AccountStatementReport {
  /** IIN of the holder, masked without `reveal`. */
  iin: string;
  /** Number of the account. */
  account: string;
  /** The days covered. */
  period: string;
  /** Numbers of the policies. */
  policies: string[];
  /** Ids of the events in their order. */
  events: string[];
  /** Sum of ГОБМП in tenge. */
  guaranteed: string;
  /** Sum of ОСМС in tenge. */
  insurance: string;
  /** Both in tenge. */
  total: string;
}

/** What the account would show, personal data masked. */
export interface AccountSummary {
  /** BIN, or an entrepreneur's masked IIN. */
  number?: string;
  /** An entity's full name, or an entrepreneur's initials. */
  name?: string;
  /** The head's masked IIN. */
  head?: string;
  /** Masked accounts. */
  settlement: string[];
}

/** An act of services. */
export interface ActDraft {
  /** Number of the act. */
  number?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** Number of the contract. */
  contract?: string | null;
  /** `gobmp` or `osms`. */
  funding?: string | null;
  /** Reporting month, `2026-03`. */
  month?: string | null;
  /** The day the act was formed. */
  formedOn?: string | null;
  /** The day of the check: nothing of the act may be later. Not looked at when absent. */
  checkedOn?: string | null;
  /** The medical information system and its version, as the issuer lists it. */
  mis?: string | null;
  /** How many cases it holds. */
  declaredCases?: number | null;
  /** How many service lines it holds. */
  declaredServices?: number | null;
  /** Total in tenge. */
  total?: string | null;
  /** The cases. */
  cases?: CaseDraft[];
}

/** Fingerprints of an act. */
export interface ActKeysReport {
  /** Number, provider, contract, year. */
  record?: string;
  /** Provider and lines. */
  content?: string;
  /** The lines, case by case; only where they were asked for. */
  services?: ServiceTraceDraft[];
  /**
   * The cases, to be compared as stays; only where they were asked for. One that
   * does not say whose it is, or from when to when, is not among them.
   */
  cases?: CaseTraceDraft[];
  /**
   * For each case the part that its insured falls into; only where the number of
   * parts was given. No line without an insured is held anywhere: such a case
   * stands in part 0.
   */
  parts?: number[];
}

/** The answer about an act. */
export interface ActReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Nothing refuses it. It may still be suspended or under review. */
  accepted: boolean;
  /** Cases held. */
  cases: number;
  /** Service lines held. */
  services: number;
  /** Total as declared, in tenge. */
  total?: string;
  /** The share without visits, before the act is sent. */
  visits: PreflightReport;
  /**
   * The cases known to lack a visit, in the order of the act: at most a thousand,
   * while `visits.without` counts all.
   */
  casesWithout: CaseWithoutReport[];
  /** The cohorts of insured and of workers. */
  cohort: CohortReport;
}

/** A step of an act against its status. */
export interface ActStatusDraft {
  /** The law to judge by; the latest edition when absent. */
  law?: LawDraft | null;
  /**
   * `formed`, `checked`, `signed-by-provider`, `available`, `signed-by-issuer`,
   * `invoiced`, `returned`, `withdrawn` or `replaced`.
   */
  status?: string | null;
  /**
   * `check`, `provider-signs`, `open`, `issuer-signs`, `enter-invoice`, `return`,
   * `withdraw`, `replace` or `form-again`.
   */
  step?: string | null;
  /** Number of the act. */
  act?: string | null;
  /** The moment of the step. */
  at?: string | null;
  /**
   * Signing: what the host's provider found in the signature; *not checked* when
   * absent.
   */
  signature?: SignatureDraft | null;
  /** Signing: the digest of the act, as `actToSign` tells it. */
  digest?: string | null;
  /** Signing: BIN or IIN of who has to sign. */
  signer?: string | null;
  /**
   * The issuer signing: the acts that wait for it or have it, this one among
   * them; the order of time is *not checked* when absent.
   */
  acts?: QueueEntryDraft[];
  /** Entering the e-invoice: the amount of the act that was accepted, in tenge. */
  accepted?: string | null;
  /** Entering the e-invoice: BIN of the issuer. */
  issuer?: string | null;
  /** Entering the e-invoice: when the issuer signed the act. */
  signed?: string | null;
  /** Entering the e-invoice: the invoice. */
  invoice?: EInvoiceDraft | null;
  /**
   * Replacing: number of the act that takes the place of this one. It does so
   * once: a replaced act has no further step.
   */
  correction?: string | null;
}

/** The status after the step. */
export interface ActStatusReport {
  /** The verdict. */
  verdict: VerdictReport;
  /**
   * The status, where the step is allowed and nothing refuses what it brings; the
   * verdict says whether all of that was checked.
   */
  status?: string;
}

/** An act whose canonical text is asked for. */
export interface ActToSignDraft {
  /** The law to judge by; that of the act's month when absent. */
  law?: LawDraft | null;
  /** The act. */
  act?: ActDraft | null;
}

/** An earlier act. */
export interface ActTraceDraft {
  /** What the host calls it. */
  label?: string | null;
  /** `in-process`, `accepted`, `paid` or `reversed`. */
  status?: string | null;
  /** Fingerprint of its number, provider, contract, year. */
  record?: string | null;
  /** Fingerprint of its provider and lines. */
  content?: string | null;
  /** Its lines. */
  services?: Partial<ServiceTraceDraft>[];
  /** Its cases, to be compared as stays. */
  cases?: Partial<CaseTraceDraft>[];
  /** What it was presented in place of. */
  replaces?: ReplacesDraft[];
}

/**
 * What the digits of an IIN suggest. Since 2013 they need not agree with the
 * person's papers.
 */
export interface AdviceReport {
  /** The birth date. */
  birthDate?: string;
  /** `male` or `female`. */
  sex?: string;
}

/** The answer about an application to join. */
export interface AgreementReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Nothing refuses it and nothing was left unchecked. */
  permitted: boolean;
  /** The days on which the agreement holds. */
  inForce?: string;
}

/** A pool to distribute. */
export interface AllocationDraft {
  /** The law to judge by; that of the day of the decision when absent. */
  law?: LawDraft | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
  /** What is to be distributed, in tenge. */
  pool?: string | null;
  /**
   * On what the decision rests: `proportional` is what this call computes.
   * `procurement-rules`, `methodology-169`, `methodology-170` are refused.
   */
  basis?: string | null;
  /** The approved procurement plan, in tenge. */
  planLimit?: string | null;
  /** The limit of financing, in tenge. */
  financingLimit?: string | null;
  /** The day on which the acceptance of applications ended. */
  acceptanceEnded?: string | null;
  /** The day of the decision. */
  decidedOn?: string | null;
  /** Among whom. */
  receivers?: ReceiverDraft[];
}

/** The answer about a distribution. */
export interface AllocationReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** How it was done. Never the methodologies № 169 or № 170. */
  method: string;
  /** One for each receiver in the order given; none where the draft is refused. */
  parts: PartReport[];
  /** The sum of the parts, in tenge. */
  placed?: string;
  /** What stays in the pool, in tenge. */
  unplaced?: string;
  /** Why: `all-capped`, `zero-weights`, `zero-pool`. */
  unplacedReason?: string;
  /** Tiyn per unit of weight, one for all, as a fraction. */
  level?: string;
  /** The tie that filing or key settled. */
  tie?: TieReport;
  /** The independent checker agrees. */
  verified: boolean;
  /** The terms as they ran. */
  terms: TermLineReport[];
}

/** The last day by another act. */
export interface AlternativeReport {
  /** The day. */
  lastDay: string;
  /** The point. */
  clause: string;
}

/** An amount as it came. */
export interface AmountDraft {
  /** The amount in tenge. */
  amount?: string | null;
}

/** An amount as the library reads it. */
export interface AmountReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Whole tiyn. */
  tiyn?: number;
  /** Canonical text. */
  amount?: string;
  /** For people. */
  display?: string;
}

/** An application for a contract. */
export interface ApplicationDraft {
  /** The law to judge by; that of the day of filing when absent. */
  law?: LawDraft | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
  /** The number of the application. */
  number?: string | null;
  /** The provider's IIN or BIN. */
  applicant?: string | null;
  /** The day of the announcement. */
  announced?: string | null;
  /** The moment of filing, Kazakhstan time. */
  filed?: string | null;
  /** Is the provider's account in the register open? */
  accountOpen?: boolean | null;
  /** Is it signed with an electronic signature? */
  signed?: boolean | null;
  /** Does it ask for high-technology care? */
  highTechnology?: boolean | null;
  /** Is it a project of public-private partnership? */
  partnership?: boolean | null;
  /** Is the provider accredited? */
  accredited?: boolean | null;
  /** Is the building rented? */
  leases?: boolean | null;
  /** The documents attached. */
  documents?: DocumentDraft[];
  /** Kinds of documents that were demanded of the applicant. */
  demanded?: string[];
  /** The buildings in which care is to be given. */
  buildings?: BuildingDraft[];
}

/** The answer about an application. */
export interface ApplicationReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Nothing refuses it. */
  accepted: boolean;
  /** The terms as they ran. */
  terms: TermLineReport[];
}

/** Attachments to providers. */
export interface AttachmentList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: AttachmentRow[];
}

/** A provider of attachment. */
export interface AttachmentReport {
  /** From which day. */
  since: string;
  /** Which; masked where it is a person. */
  provider: string;
}

/** An attachment. */
export interface AttachmentRow {
  /** IIN of the insured. */
  insured?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** First day. */
  from?: string | null;
  /** Last day; still attached when absent. */
  to?: string | null;
}

/** A bank account as payment papers name it. */
export interface BankAccountDraft {
  /** The account: IBAN, «ИИК». */
  iban?: string | null;
  /** The bank: BIC, «БИК». */
  bic?: string | null;
  /** Residency and sector of the beneficiary: «КБе». */
  kbe?: string | null;
  /** Rows of the host's table of banks, before the built-in ones. */
  banks?: BankRowDraft[];
}

/** What the account says. */
export interface BankAccountReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The bank inside the account. */
  bankCode?: string;
  /** `same`, `differs` or `unknown-bank`. */
  agreement?: string;
  /** The BIC that the table has for the bank. */
  expectedBic?: string;
  /** Is the beneficiary a resident, by the KBe? */
  resident?: boolean;
  /** The beneficiary's sector, by the KBe. */
  sector?: string;
}

/** A row of the table of banks. */
export interface BankRowDraft {
  /** Three digits inside accounts of the bank. */
  code?: string | null;
  /** The bank's BIC. */
  bic?: string | null;
}

/** A building. */
export interface BuildingDraft {
  /** `medical`, or the purpose as the register of real estate words it. */
  purpose?: string | null;
}

/** A case. */
export interface CaseDraft {
  /** Id in the provider's system. */
  id?: string | null;
  /** IIN of the insured. */
  insured?: string | null;
  /** Birth date as the provider's system holds it. */
  birth?: string | null;
  /** `male` or `female`, as the provider's system holds it. */
  sex?: string | null;
  /**
   * `out-patient`, `day-hospital`, `in-patient`, `home`, `remote`, `ambulance`
   * or `screening`.
   */
  care?: string | null;
  /** First day. */
  start?: string | null;
  /** Last day. */
  end?: string | null;
  /** The facility. */
  facility?: string | null;
  /** Code of the address register; may be absent where the text is given. */
  address?: string | null;
  /** The address as a text, where it has no code. */
  addressText?: string | null;
  /** Main diagnosis by ICD-10. */
  diagnosis?: string | null;
  /** The day the illness began, where a package pays for a time only. */
  onset?: string | null;
  /** Total in tenge. */
  total?: string | null;
  /** The services. */
  services?: ServiceDraft[];
}

/** What the tariff of a case is computed from. */
export interface CaseTariffDraft {
  /** The law to compute by; the latest edition when absent. */
  law?: LawDraft | null;
  /**
   * `stay`, `day-hospital`, `day-operation`, `day-bed-days`, `day-angiography`,
   * `child-examination`, `haemodialysis`, `home-hospital`, `short-stay` or
   * `early-death`.
   */
  kind?: string | null;
  /** Base rate in tenge. */
  base?: string | null;
  /** Cost weight of the group, in plain decimals; where bed-days are paid, how many. */
  weight?: string | null;
  /** Planned bed-days of a short stay. */
  plannedDays?: number | null;
  /** Bed-days that were. */
  actualDays?: number | null;
}

/** The tariff of a case. */
export interface CaseTariffReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The tariff in tenge, where nothing refuses it. */
  tariff?: string;
  /** The weight that it was computed by. */
  weight?: string;
}

/** A case of an act, without the person: in and out. */
export interface CaseTraceDraft {
  /** Fingerprint of the insured. */
  insured?: string;
  /** First day. */
  from?: string;
  /** Last day. */
  to?: string;
  /** The kind of care; without it nobody can pass what lies in the same days. */
  care?: string;
  /** The service, where all lines are of one. */
  service?: string;
}

/** A case without a visit. */
export interface CaseWithoutReport {
  /** Its place in the act. */
  path: string;
  /** Its id. */
  case?: string;
  /** A visit that would prove it, were it not for its hindrance. */
  visit?: string;
  /** Why that visit proves nothing: `used`, `refused` or `method`. */
  hindrance?: string;
}

/** An act with everything needed to check it. */
export interface CheckActDraft {
  /** The law to judge by; that of the act's month when absent. */
  law?: LawDraft | null;
  /** What is known about the world. */
  reference?: ReferenceDraft | null;
  /** The act. */
  act?: ActDraft | null;
}

/** An edition and a reference book, to check many acts. */
export interface CheckerDraft {
  /** The law to judge by; that of each act's month when absent. */
  law?: LawDraft | null;
  /** What is known about the world. */
  reference?: ReferenceDraft | null;
}

/** What the caller claims beside the acts. */
export interface ClaimsDraft {
  /** Acts and lines that stand in place of earlier ones. */
  corrections?: CorrectionDraft[];
  /** The reasons that the caller's own rules allow: a closed list. */
  reasons?: string[];
  /**
   * Lines that look like another and are not, and cases that overlap another stay
   * or follow it soon for a reason: a transfer, a planned stage, dialysis.
   */
  distinct?: DistinctDraft[];
  /** How often a service may be given to one insured. */
  frequencies?: FrequencyDraft[];
  /**
   * Cases that may overlap any stay: kinds of care, and services that are the only
   * ones of their case, as sessions of haemodialysis are.
   */
  overlapExclusions?: string[];
  /** Cases that are no readmission, in the same way. */
  readmissionExclusions?: string[];
  /**
   * Providers whose system gives no id of a line twice in a calendar year: a line
   * of an id that stands in another act of theirs is refused. A system may begin
   * anew each month, so ids are not compared where nobody is named.
   */
  uniqueIds?: string[];
}

/** Who stands in an act, counted. */
export interface CohortReport {
  /** Different insured. */
  insured: number;
  /** Different medical workers. */
  workers: number;
  /** Cases whose insured could not be read. */
  casesWithoutInsured: number;
  /** Lines whose worker could not be read. */
  servicesWithoutWorker: number;
  /**
   * Insured by the account on the last day of the month: `open`, `blocked`,
   * `closed`.
   */
  accounts: StateCountReport[];
  /** Insured by the policy on that day: `in-force`, `not-in-force`. */
  policies: StateCountReport[];
  /** Insured by the attachment on that day: `here`, `elsewhere`. */
  attachments: StateCountReport[];
  /** Workers by the roster of the month: `here`, `elsewhere`. */
  roster: StateCountReport[];
  /** The most insured whom one worker saw in a day. */
  largestLoad: number;
  /** That day, the first where there are several. */
  largestLoadDay?: string;
}

/** How an application is confirmed. */
export interface ConfirmationDraft {
  /** `signature` or `sms`. */
  by?: string | null;
  /** The phone of the SMS. */
  phone?: string | null;
  /** When. */
  moment?: string | null;
}

/** Consents to the passing of data. */
export interface ConsentList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: ConsentRow[];
}

/** A consent. */
export interface ConsentRow {
  /** IIN of the patient. */
  insured?: string | null;
  /** BIN or IIN of the provider; every one when absent. */
  provider?: string | null;
  /** `patient` or `representative`, where it is known. */
  giver?: string | null;
  /** The day it was given. */
  from?: string | null;
  /** The last day before it was withdrawn. */
  to?: string | null;
}

/** What follows from a discrepancy. */
export interface ConsequenceReport {
  /** What follows. */
  kind: string;
  /** The point that sets it. */
  point: string;
  /** From which day. */
  from: string;
  /** The place of the discrepancy, from zero. */
  discrepancy: number;
}

/** An application as it was considered. */
export interface ConsideredDraft {
  /** Its number. */
  number?: string | null;
  /** The moment of filing. */
  filed?: string | null;
  /** The moment of its withdrawal. */
  withdrawn?: string | null;
  /** The moment of the decision. */
  decided?: string | null;
  /** `accepted` or `rejected`. */
  outcome?: string | null;
  /** The grounds of a rejection. */
  grounds?: RejectionDraft[];
}

/** A record of the registration of consumers (mechanism 31). */
export interface ConsumerRecordDraft {
  /** Personal number. */
  iin?: string | null;
  /** Фамилия. */
  surname?: string | null;
  /** Имя. */
  given?: string | null;
  /** Отчество, where there is one. */
  patronymic?: string | null;
  /** The day of the record. */
  recordedOn?: string | null;
}

/** A contract with the account that it names. */
export interface ContractAccountDraft {
  /** Number. */
  number?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** `gobmp` or `osms`. */
  funding?: string | null;
  /** First day. */
  from?: string | null;
  /** Last day. */
  to?: string | null;
  /** The day it was concluded. */
  concluded?: string | null;
  /** `on-signing`, `signed` or `terminated-by-issuer`. */
  status?: string | null;
  /** The day of termination. */
  terminatedOn?: string | null;
  /** The sum of the year in tenge. */
  sum?: string | null;
  /** The payee's account in the contract. */
  account?: string | null;
}

/** Contracts with their accounts. */
export interface ContractAccountList {
  /** Does absence mean "no"? */
  complete?: boolean | null;
  /** The rows. */
  rows?: ContractAccountDraft[];
}

/** Contracts. */
export interface ContractList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: ContractRow[];
}

/** A contract. */
export interface ContractRow {
  /** Number of the contract. */
  number?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** `gobmp` or `osms`. */
  funding?: string | null;
  /** First day in force. */
  from?: string | null;
  /** Last day in force. */
  to?: string | null;
  /** The day it was concluded. */
  concluded?: string | null;
  /** `on-signing`, `signed` or `terminated-by-issuer`. */
  status?: string | null;
  /** The day of termination. */
  terminatedOn?: string | null;
  /** Sum of the financial year in tenge. */
  sum?: string | null;
  /** Accepted so far in the financial year, this act apart, in tenge. */
  accepted?: string | null;
  /** Accepted from January to November, in tenge. */
  elevenMonths?: string | null;
}

/** A change of a contract's status. */
export interface ContractStatusDraft {
  /** The law to judge by; that of the day of the step when absent. */
  law?: LawDraft | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
  /** The contract. */
  number?: string | null;
  /**
   * `on-signing`, `signed`, `terminated-by-issuer`; absent where the
   * contract is only being formed.
   */
  status?: string | null;
  /** `issuer-signs`, `provider-signs`, `issuer-terminates`. */
  step?: string | null;
  /** The day of the step. */
  on?: string | null;
  /** The day of the decision on the distribution of money. */
  distributed?: string | null;
  /** The issuer's decision to terminate. */
  decision?: string | null;
  /** `licence-withdrawn`, `monitoring-act`. */
  ground?: string | null;
  /**
   * The day of the ground's document: the decision received, or the act of
   * monitoring.
   */
  groundFrom?: string | null;
}

/** The answer about a change. */
export interface ContractStatusReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The status after it; absent where the change is refused. */
  status?: string;
  /** From which day payment stops. */
  paymentStopsFrom?: string;
  /** The terms as they ran. */
  terms: TermLineReport[];
}

/** An act or a line that stands in place of an earlier one. */
export interface CorrectionDraft {
  /** Its path, as findings name it: `acts[0]`, `acts[0].cases[1].services[2]`. */
  at?: string | null;
  /** What it replaces. */
  replaces?: ReplacesDraft | null;
}

/** How a rule fared. */
export interface CoverageReport {
  /** The rule's stable code. */
  code: string;
  /** Places where it held. */
  passed: number;
  /** Places where it found something. */
  found: number;
  /** Places where it could not be checked. */
  notChecked: number;
  /**
   * Places where it had nothing to judge: another rule speaks there, or the
   * draft says nothing that it compares.
   */
  notApplicable: number;
  /** Money at stake in all its findings, in tenge. */
  atStake?: string;
}

/** The term to remove a cause. */
export interface CureTermReport {
  /** The ground. */
  ground: string;
  /** The last day of the term. */
  lastDay?: string;
  /** The day payment resumes for this cause: that of its cure. */
  resumes?: string;
}

/** A day that the host declares working or off. */
export interface DayOverrideDraft {
  /** The day. */
  day?: string | null;
  /** Is it worked? */
  working?: boolean | null;
  /** The act behind it. */
  reference?: string | null;
}

/** A declared day that a count met. */
export interface DayOverrideReport {
  /** The day. */
  day: string;
  /** Is it worked? */
  working: boolean;
  /** The act behind it. */
  reference: string;
}

/** One day. */
export interface DayReport {
  /** The day. */
  day: string;
  /** Is it worked? */
  working: boolean;
  /**
   * `working`, `weekend`, `holiday`, `transferred`, `swapped-off`,
   * `swapped-on` or `declared`.
   */
  status: string;
  /** The key of the holiday, kept or moved here. */
  holiday?: string;
}

/** Days of death. */
export interface DeathList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: DeathRow[];
}

/** A death. */
export interface DeathRow {
  /** IIN of the insured. */
  insured?: string | null;
  /** The day of death. */
  day?: string | null;
}

/** An order to decide, with everything needed for it. */
export interface DecideOrderDraft {
  /** The law to judge by; that of the day of registration when absent. */
  law?: LawDraft | null;
  /** Days that the host declares worked or off. */
  overrides?: DayOverrideDraft[];
  /** The issuer's BIN. */
  issuer?: string | null;
  /** The registrar's BIN. */
  registrar?: string | null;
  /** Days of death; what the account itself holds is in its events. */
  reference?: ReferenceDraft | null;
  /** Rows of the bank table that the host puts before the built-in ones. */
  banks?: BankRowDraft[];
  /** All events of the account so far, in their order. */
  events?: Partial<EventRecord>[];
  /** The order. */
  order?: OrderDraft | null;
}

/** Orders of many accounts, with everything needed for them. */
export interface DecideOrdersDraft {
  /** The law to judge by; that of the day of registration of each when absent. */
  law?: LawDraft | null;
  /** Days that the host declares worked or off. */
  overrides?: DayOverrideDraft[];
  /** The issuer's BIN. */
  issuer?: string | null;
  /** The registrar's BIN. */
  registrar?: string | null;
  /** Days of death. */
  reference?: ReferenceDraft | null;
  /** Rows of the bank table that the host puts before the built-in ones. */
  banks?: BankRowDraft[];
  /** The accounts, each once. */
  accounts?: AccountOrdersDraft[];
}

/** The applications of one announcement as they were considered. */
export interface DecisionDraft {
  /** The law to judge by; that of the first application's day when absent. */
  law?: LawDraft | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
  /** The day of the announcement. */
  announced?: string | null;
  /** The applications, in any order. */
  applications?: ConsideredDraft[];
}

/** The answer about decisions. */
export interface DecisionReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The terms as they ran, in the order of the applications. */
  terms: TermLineReport[];
}

/** Codes of the classification of diseases. */
export interface DiagnosisList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: DiagnosisRow[];
}

/** A code of the classification of diseases. */
export interface DiagnosisRow {
  /** The code, `I21.9`. */
  code?: string | null;
  /** First day on which it may be written; from the first when absent. */
  from?: string | null;
  /** Last day; still in force when absent. */
  to?: string | null;
}

/** A discrepancy. */
export interface DiscrepancyDraft {
  /** What it is. */
  description?: string | null;
  /** The proposal to remove it. */
  proposal?: string | null;
  /** By which day. */
  due?: string | null;
  /**
   * `suspended-for-address`, `suspended-for-taxes`, `suspended-for-visits`,
   * `stopped`; absent where nothing follows for the payment.
   */
  consequence?: string | null;
  /** The document that confirms it. */
  document?: string | null;
}

/** Why a line is not another's copy, or a stay is no sign. */
export interface DistinctDraft {
  /**
   * The path of the line, of the case (`acts[0].cases[1]`) or of the stay
   * (`stays[0]`), as findings name it.
   */
  at?: string | null;
  /** A reason of the list. */
  reason?: string | null;
  /** The document that shows it. */
  document?: string | null;
}

/** A document attached. */
export interface DocumentDraft {
  /**
   * `licence`, `sanitary-conformity`, `tax-standing`,
   * `high-technology-conclusion`, `partnership-contract`, `accreditation`,
   * `lease`, `cover-volumes`, `no-paid-care-undertaking`.
   */
  kind?: string | null;
  /** The day of issue. */
  issued?: string | null;
}

/** The last day of an order. */
export interface DueReport {
  /** The order. */
  order: string;
  /** The last day by the edition. */
  lastDay?: string;
  /** The point of its term. */
  clause?: string;
  /** What other acts say. */
  alternatives: AlternativeReport[];
}

/** The beginning of an index. */
export interface DuplicateIndexDraft {
  /** The host's secret, 32 hex digits. */
  key?: string | null;
  /**
   * Earlier acts, and what was searched for them. Without it the index starts
   * empty and claims no days: tiers that need history are *not checked* for a
   * line of which no copy is held.
   */
  history?: HistoryDraft | null;
  /** The most bytes that the index may hold; what would need more is refused. */
  memoryLimit?: number | null;
}

/** Acts whose fingerprints are asked for. */
export interface DuplicateKeysDraft {
  /** The host's secret, 32 hex digits. */
  key?: string | null;
  /** The acts. */
  acts?: ActDraft[];
  /** The law to judge by: it tells how many days around a line are asked for. */
  law?: LawDraft | null;
  /** How often a service may be given: the days that are counted are asked for. */
  frequencies?: FrequencyDraft[];
  /**
   * Providers whose system gives no id of a line twice in a calendar year: the ids
   * of their lines are asked for too.
   */
  uniqueIds?: string[];
  /** Into how many parts the host parts its lines by the insured. */
  parts?: number | null;
}

/** Fingerprints of acts, for the host's history. */
export interface DuplicateKeysReport {
  /** What was wrong with the drafts. */
  verdict: VerdictReport;
  /** For each act its fingerprints, with those of its lines. */
  acts: ActKeysReport[];
  /**
   * Every fingerprint that the judgement will ask a history for, sorted. An act
   * of the host's store belongs into the history when it holds one of them, with
   * those of its lines and cases that do; so do the originals that corrections name,
   * the acts that replace them, and what they replaced themselves. More than 250 000 are refused: part the acts, or
   * ask with a narrower window.
   */
  lookups: string[];
}

/** Acts to judge against each other and against a history. */
export interface DuplicatesDraft {
  /** The law to judge by; that of the latest month of the acts when absent. */
  law?: LawDraft | null;
  /** The host's secret, 32 hex digits. */
  key?: string | null;
  /** The acts. */
  acts?: ActDraft[];
  /** Earlier acts; without them the tiers that need them are *not checked*. */
  history?: HistoryDraft | null;
  /** Corrections, reasons, frequencies. */
  claims?: ClaimsDraft | null;
}

/** What was compared with what. */
export interface DuplicatesReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** For each act: refused as a whole or for a line? */
  refused: boolean[];
  /** For each act its fingerprints, for a unique constraint at the host. */
  keys: ActKeysReport[];
  /** Acts that repeat another act as a whole. */
  copiedActs: number;
  /** Lines compared. */
  compared: number;
  /** Lines without a key. */
  notComparable: number;
  /** Lines over the first of their kind. */
  excess: number;
  /** Lines that are only like another. */
  suspects: number;
  /** Cases compared as stays. */
  stays: number;
  /**
   * Cases that do not say whose they are, how the care was given, or from when to
   * when.
   */
  staysNotComparable: number;
  /** Cases that overlap another stay (D4). */
  overlaps: number;
  /** Cases in hospital soon after another. */
  readmissions: number;
  /** The history that was searched. */
  searched?: SearchedReport;
}

/** The e-invoice of an act. */
export interface EInvoiceDraft {
  /** Its registration number. */
  number?: string | null;
  /** Its date. */
  date?: string | null;
  /** Its amount in tenge. */
  amount?: string | null;
  /** BIN of who receives it and pays. */
  recipient?: string | null;
}

/** Why a call was not even read, an object not made, or an index left as it was. */
export interface ErrorReport {
  /**
   * Of a text or a value: `unknown-call`, `too-large`, `not-json`, `wrong-shape`;
   * `unread-row` where lists of a checker were to be replaced. Of a key: `missing`,
   * `malformed`. Of an index that lacks room: `memory-limit`, `no-memory`,
   * `crowded-prints`, `too-many-acts`. Of a snapshot: `foreign-snapshot`,
   * `snapshot-version`, `another-key`, `damaged-snapshot`, `cut-snapshot`.
   */
  code: string;
  /** Where in the input, as far as it was read. */
  path: string;
  /** One sentence, with no value of the input longer than five digits. */
  message: string;
  /** The line in the text, from one. */
  line?: number;
  /** The column in the line, from one. */
  column?: number;
}

/** An event on an account: what the host keeps, and gives back with every order. */
export interface EventRecord {
  /** Its place on the account, from one. */
  number?: number;
  /** When it was registered. */
  at?: string;
  /** The account. */
  account?: AccountKeyDraft;
  /** What happened. */
  operation?: string;
  /** By which order. */
  order?: string;
  /** The digest of that order. */
  orderDigest?: string;
  /** Who signed it. */
  signer?: SignerRecord;
  /** In whose name. */
  actor?: string;
  /** The orderer's number. */
  orderer?: string;
  /** The edition by which it was decided. */
  edition?: string;
  /** The digest of the event before it, zeros for the first. */
  previous?: string;
  /** A ground of points 32 and 33. */
  ground?: string;
  /** The source that shows it. */
  source?: string;
  /** The act of a state body. */
  bodyAct?: string;
  /** The block that was lifted. */
  lifts?: string;
  /** The policy. */
  policy?: string;
  /** Its days of validity. */
  period?: string;
  /** The provider of attachment. */
  provider?: string;
  /** The first day of an attachment or an annulment, the day of a service. */
  day?: string;
  /** The act of services. */
  act?: string;
  /** The case of the act. */
  case?: string;
  /** The service of the case. */
  service?: string;
  /** The digest of the data entered. */
  data?: string;
  /** The digest of the event itself; it is not part of what is hashed. */
  digest?: string;
}

/** A fact from outside the draft. */
export interface EvidenceReport {
  /** What it is. */
  what: string;
  /** The value, personal numbers masked. */
  value: string;
  /** Who says so. */
  source: string;
  /** As of which day. */
  asOf?: string;
}

/**
 * A row that got no policy. The verdict lists findings of a rule up to a limit; here
 * every row has all its codes.
 */
export interface ExceptionReport {
  /** Its place from zero. */
  row: number;
  /**
   * The codes of the rules that refused it or could not be checked, in the order of
   * reports.
   */
  codes: string[];
}

/** A code to explain, with the values of a finding. */
export interface ExplainDraft {
  /** The rule's code. */
  code?: string | null;
  /** `kk`, `ru` or `en`; English when absent. */
  language?: string | null;
  /** The values of the finding. */
  params?: Partial<ParamReport>[];
}

/** A rule explained. */
export interface ExplainReport {
  /** What was wrong with the request. */
  verdict: VerdictReport;
  /** The rule. */
  rule?: RuleReport;
  /** The sentence, with the values filled in. */
  sentence?: string;
}

/** Confidential data about to be passed on (sdu-agreement 5.5, 6.3, 7.3). */
export interface ExportDraft {
  /** The law to judge by. */
  law?: LawDraft | null;
  /** The sender's standing: `open`, `blocked` or `unregistered`. */
  sender?: string | null;
  /** Who gets the data. */
  recipient?: string | null;
  /** The agreement or legal ground of the recipient. */
  legalGround?: string | null;
  /** `telephone`, `telegraph`, `fax`, `internet`, `closed-network` or `carrier`. */
  channel?: string | null;
}

/** What was found about the code of a facility. */
export interface FacilityCodeReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Everything checked, and nothing that refuses? */
  accepted: boolean;
  /** Did a key of the list sign it? */
  signed: boolean;
  /** The facility that it names. */
  facility?: string;
  /** When it was issued. */
  issuedAt?: string;
  /** The id of the key. */
  key?: string;
}

/** Facilities. */
export interface FacilityList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: FacilityRow[];
}

/** The code of a facility to be made (mechanism 5(5)). */
export interface FacilityQrDraft {
  /** The law to judge by; that of the issue when absent. */
  law?: LawDraft | null;
  /** The facility, in 36 bytes at most. */
  facility?: string | null;
  /** The id of the key that signs: 16 hexadecimal digits. */
  key?: string | null;
  /** When the code is issued. */
  issuedAt?: string | null;
  /**
   * The signature over `toSign`, 128 hexadecimal digits. Absent in the first of
   * two calls.
   */
  signature?: string | null;
  /**
   * The public key, 64 hexadecimal digits: with it the signature is verified
   * before the code goes to print.
   */
  publicKey?: string | null;
}

/** The code of a facility. */
export interface FacilityQrReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The bytes to sign with Ed25519, in hexadecimal digits. */
  toSign?: string;
  /**
   * The text of the code: `QLQ1:` and what stands behind. It may hold
   * spaces, also two in a row.
   */
  code?: string;
  /** Its picture. */
  image?: QrImageReport;
}

/** How far a facility has come. */
export interface FacilityReadinessDraft {
  /** The facility. */
  id?: string | null;
  /** Photos of the outside? Unknown when absent. */
  photosOutside?: boolean | null;
  /** Photos of the inside? Unknown when absent. */
  photosInside?: boolean | null;
  /** `43.238949,76.889709`. */
  coordinates?: string | null;
  /** Scanned documents? Unknown when absent. */
  documents?: boolean | null;
  /** The text of the QR code. */
  qr?: string | null;
}

/** A facility. */
export interface FacilityRow {
  /** The facility. */
  id?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** Code of the address register. */
  address?: string | null;
  /** First day on which it is the provider's; from the first when absent. */
  from?: string | null;
  /** Last day; still the provider's when absent. */
  to?: string | null;
  /** Latitude and longitude, `43.238949,76.889709`. */
  coordinates?: string | null;
}

/** One finding. */
export interface FindingReport {
  /** The rule's stable code. */
  code: string;
  /** The point behind it. */
  clause: string;
  /** What it does. */
  effect: string;
  /** Where in the draft. */
  path: string;
  /** The values that the message names. */
  params: ParamReport[];
  /** Facts from outside the draft. */
  evidence?: EvidenceReport[];
  /** Money that it touches, in tenge. */
  atStake?: string;
  /** A change that would end it. */
  repair?: RepairReport;
}

/** How often a service may be given to one insured. */
export interface FrequencyDraft {
  /** The service. */
  code?: string | null;
  /** The most times. */
  times?: number | null;
  /** In what time: `days` in a row, a calendar `month` or `year`. */
  span?: string | null;
  /** How many days in a row, from 1 to 366; only for `days`. */
  days?: number | null;
}

/** What became of an act that is held. */
export interface HeldChangeReport {
  /** What was wrong with the draft. */
  verdict: VerdictReport;
  /** Was such an act held, and is it changed now? */
  changed: boolean;
}

/** A policy on an account. */
export interface HeldPolicyReport {
  /** Number. */
  number: string;
  /** `issued`, `credited` or `annulled`. */
  status: string;
  /** Days of validity. */
  period: string;
  /** The day on which it was credited. */
  creditedOn?: string;
  /** The last day on which a service used its coverage. */
  lastUse?: string;
  /** The day from which it is annulled. */
  annulledFrom?: string;
  /** In force on the day asked for: credited, inside its period, not annulled by then. */
  inForce?: boolean;
  /** The provider of attachment on that day; masked where it is a person. */
  attachedTo?: string;
  /** Attachments, earliest first. */
  attachments: AttachmentReport[];
  /** The digest of its data. */
  data: string;
}

/** An act that is held, and its new status. */
export interface HeldStatusDraft {
  /**
   * Fingerprint of its number, provider, contract, year; of its content where
   * one of these is missing.
   */
  record?: string | null;
  /** `in-process`, `accepted`, `paid` or `reversed`. */
  status?: string | null;
}

/** Earlier acts, and what the host searched for them. */
export interface HistoryDraft {
  /** Days of service that it holds, `2026-01-01/2026-03-31`. */
  periods?: string[];
  /** Statuses that it holds: `in-process`, `accepted`, `paid`, `reversed`. */
  statuses?: string[];
  /**
   * Whose acts it holds, where not those of all providers: then no silence of it
   * is a pass.
   */
  providers?: string[];
  /** Does it hold every act of its providers in them? Not when absent. */
  complete?: boolean | null;
  /**
   * Does it hold the cases of those acts too? Not when absent: then no silence
   * about stays is a pass.
   */
  stays?: boolean | null;
  /**
   * Does it hold the ids of lines, for the providers whose system gives none twice
   * in a calendar year? Not when absent: then no silence about ids is a pass.
   */
  ids?: boolean | null;
  /**
   * The day it was drawn: it answers for nothing that was formed or done later.
   * Absent for a live store, asked now.
   */
  asOf?: string | null;
  /** The acts; not those that are judged. */
  acts?: ActTraceDraft[];
}

/** Is a history whole? */
export interface HistoryReport {
  /** The verdict: every place where it is not. */
  verdict: VerdictReport;
  /** Every event is there, in its order, and as it was. */
  whole: boolean;
  /** Events read. */
  events: number;
  /**
   * The digest of the last event; keep it elsewhere too, since an end that was cut
   * off leaves a whole history.
   */
  last?: string;
}

/** The holder of an account. */
export interface HolderDraft {
  /** IIN. */
  iin?: string | null;
  /** Names. */
  name?: string | null;
  /** Number of the account. */
  account?: string | null;
}

/** A text that may be an identifier. */
export interface IdDraft {
  /** The kind it must be; every kind whose shape it has when absent. */
  kind?: string | null;
  /** The text. */
  text?: string | null;
  /** The birth date in the person's papers, to compare with an IIN. */
  birthDate?: string | null;
  /** `male` or `female` in the person's papers, to compare with an IIN. */
  sex?: string | null;
}

/** What the text is. */
export interface IdReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The kinds that were tried. */
  identified: IdentifiedReport[];
  /** What the digits of an IIN suggest. */
  advice?: AdviceReport;
}

/** The text as one kind. */
export interface IdentifiedReport {
  /** The kind. */
  kind: string;
  /** Is it one? */
  valid: boolean;
  /** The normal form; numbers of people and accounts are masked. */
  normal?: string;
  /** Why it is none. */
  message?: string;
}

/** One record, two acts. */
export interface IndexConflictReport {
  /** The record. */
  record: string;
  /** What this index calls its act, which stayed. */
  kept: string;
  /** The status of it. */
  keptStatus: string;
  /** What the other index calls its act. */
  left: string;
  /** The status of that. */
  leftStatus: string;
  /** Do the lines differ too? */
  contentDiffers: boolean;
}

/** How much an index holds. */
export interface IndexCountsReport {
  /** Acts. */
  acts: number;
  /** Service lines. */
  services: number;
  /** Fingerprints; those of withdrawn acts may be among them for a while. */
  prints: number;
  /** Bytes, as far as the index counts them. */
  bytes: number;
}

/** What two indexes had in common. */
export interface IndexMergeReport {
  /** Were the acts taken over? */
  merged: boolean;
  /** Acts taken over. */
  added: number;
  /** Acts that both held alike. */
  same: number;
  /** Acts that both held under one record and not alike: this index's stayed. */
  conflicts: IndexConflictReport[];
  /** Fingerprints of the acts taken over that another act held already. */
  shared: number;
  /** Why nothing was taken over. */
  refusal?: ErrorReport;
}

/** The right to order an operation or information (mechanism 4, 26–44). */
export interface InformationOrderDraft {
  /** The law to judge by. */
  law?: LawDraft | null;
  /**
   * `issuer`, `client`, `authorised-body` or `state-body`; for operations of points
   * 26 to 28 one of the actors: `provider` or `insured` in the place of `client`, or
   * `registrar`.
   */
  requester?: string | null;
  /** An operation of points 26 to 29, `register-use`, or `analytics`. */
  operation?: string | null;
  /**
   * On whose account: `insured`, `entrepreneur` or `legal-entity`. Operations of
   * points 26 to 28 need it.
   */
  holder?: string | null;
  /** Is it signed with the orderer's signature? Absent means it is not. */
  signed?: boolean | null;
  /** Number and day of a state body's letter. */
  writtenRequest?: string | null;
  /** The act that gives a state body the right. */
  legalBasis?: string | null;
}

/** An act to keep. */
export interface InsertDraft {
  /** What the host calls it: goes into findings. */
  label?: string | null;
  /** `in-process`, `accepted`, `paid` or `reversed`. */
  status?: string | null;
  /** The act. */
  act?: ActDraft | null;
  /** What it was presented in place of. */
  replaces?: ReplacesDraft[];
  /**
   * Keep the ids of its lines too? For a provider whose system gives none twice in
   * a calendar year; not when absent.
   */
  keepIds?: boolean | null;
}

/** What became of it. */
export interface InsertReport {
  /** What was wrong with the draft. */
  verdict: VerdictReport;
  /**
   * Is it kept now? Not where it could not be read, nor where another act stands
   * under the same number, provider, contract and year, or with the same content.
   */
  inserted: boolean;
  /** What the host called that other act. */
  held?: string;
  /**
   * What the host called an act that stands with the same provider and lines
   * under another number.
   */
  heldContent?: string;
  /** Its fingerprints. */
  keys?: ActKeysReport;
  /** Why there is no room for it; the index is as before. */
  refusal?: ErrorReport;
}

/** Rights to care under compulsory insurance. */
export interface InsuranceList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: InsuranceRow[];
}

/** A right to care under compulsory insurance. */
export interface InsuranceRow {
  /** IIN of the insured. */
  insured?: string | null;
  /** First day. */
  from?: string | null;
  /** Last day; still in force when absent. */
  to?: string | null;
}

/** An insured on a policy. */
export interface InsuredDraft {
  /** Personal number. */
  iin?: string | null;
  /** Фамилия. */
  surname?: string | null;
  /** Имя. */
  given?: string | null;
  /** Отчество, where there is one. */
  patronymic?: string | null;
  /** Address of registration. */
  address?: string | null;
  /** Number of the identity document. */
  document?: string | null;
  /**
   * Days of validity; when absent from 1 January, or from the birth or the opening of
   * the account where those are later, to the end of the financial year.
   */
  period?: string | null;
  /** The provider of attachment. */
  provider?: string | null;
}

/** An application that is to be filed. */
export interface IntendedDraft {
  /** The day of the announcement. */
  announced?: string | null;
  /** Documents at hand. Unknown when absent. */
  documents?: DocumentDraft[] | null;
  /** Does it ask for high-technology care? */
  highTechnology?: boolean | null;
  /** Is it a project of public-private partnership? */
  partnership?: boolean | null;
  /** Is the provider accredited? */
  accredited?: boolean | null;
  /** Is the building rented? */
  leases?: boolean | null;
}

/** A policy to issue by an order. */
export interface IssueDraft {
  /** What policies of one issuance share. */
  terms?: TermsDraft | null;
  /** The insured. */
  insured?: InsuredDraft | null;
  /** The serial of the number, by the issuer. */
  serial?: number | null;
}

/** A table of policies to issue. */
export interface IssuePoliciesDraft {
  /** The law to judge by; that of the financial year when absent. */
  law?: LawDraft | null;
  /** What policies of one issuance share. */
  terms?: TermsDraft | null;
  /** Accounts, deaths and earlier policies. */
  reference?: ReferenceDraft | null;
  /** The insured. */
  rows?: InsuredDraft[];
  /** The first serial; issued policies use the ones from it on. */
  firstSerial?: number | null;
  /** The BIN of the registered issuer, to compare with that of the terms. */
  issuer?: string | null;
}

/** The answer about a table. */
export interface IssuePoliciesReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Issued policies in the order of the rows. */
  issued: NumberReport[];
  /** Every row that got none, with the rules against it. */
  exceptions: ExceptionReport[];
  /** The serial for the next issuance. */
  nextSerial?: number;
}

/** A policy to issue (mechanism 34–36). */
export interface IssuePolicyDraft {
  /** The law to judge by; that of the financial year when absent. */
  law?: LawDraft | null;
  /** What policies of one issuance share. */
  terms?: TermsDraft | null;
  /** Accounts, deaths and earlier policies. */
  reference?: ReferenceDraft | null;
  /** The insured. */
  insured?: InsuredDraft | null;
  /** The serial of the number, by the issuer. */
  serial?: number | null;
  /** The BIN of the registered issuer, to compare with that of the terms. */
  issuer?: string | null;
}

/** The answer about one policy. */
export interface IssuePolicyReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The policy, where it is issued. */
  policy?: PolicyReport;
}

/** One item. */
export interface ItemReport {
  /** The sub-point of the law. */
  point: string;
  /** `present`, `missing`, `unknown` or `not-due`. */
  state: string;
}

/** An application to join the portal (qalqan-agreement, application). */
export interface JoiningDraft {
  /** The law to judge by; that of the day of filing when absent. */
  law?: LawDraft | null;
  /** Number: `ЮЛ-<BIN>-…` or `ФЛ-<IIN>-…`. */
  number?: string | null;
  /** Full name of the organisation. */
  name?: string | null;
  /** BIN or IIN. */
  applicant?: string | null;
  /** Phone with the code of the place. */
  phone?: string | null;
  /** E-mail address. */
  email?: string | null;
  /** How it is confirmed. */
  confirmation?: ConfirmationDraft | null;
  /** The day it was filed. */
  filed?: string | null;
  /** The day on which the agreement is needed; that of filing when absent. */
  neededOn?: string | null;
}

/** Acts to judge against each other and those held. */
export interface JudgeDraft {
  /** The law to judge by; that of the latest month of the acts when absent. */
  law?: LawDraft | null;
  /** The acts; not those that are held already. */
  acts?: ActDraft[];
  /** Corrections, reasons, frequencies. */
  claims?: ClaimsDraft | null;
}

/** A notice under the Kyrgyz offer (kg-offer 5.2.4, 8.3). */
export interface KgNoticeDraft {
  /** The law to judge by; that of the day of effect when absent. */
  law?: LawDraft | null;
  /** `dismissal` or `termination`. */
  matter?: string | null;
  /** The day it was told. */
  told?: string | null;
  /** The day from which it holds. */
  effective?: string | null;
  /** In writing? Absent means it is not. */
  written?: boolean | null;
}

/** The law to judge by. */
export interface LawDraft {
  /** The name of an edition; the edition of the draft's day when absent. */
  edition?: string | null;
  /** Values that the host puts in place of the edition's. */
  overrides?: OverrideDraft[];
}

/** Licences. */
export interface LicenceList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: LicenceRow[];
}

/** A licence. */
export interface LicenceRow {
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** Number of the licence. */
  number?: string | null;
  /** First day in force. */
  from?: string | null;
  /** Last day; without end when absent. */
  to?: string | null;
  /** Codes of the address register in the annex. */
  addresses?: string[];
  /** The same addresses as texts. */
  addressTexts?: string[];
  /** Activities of the licence and its annexes. */
  activities?: string[];
}

/** What workers did in earlier acts; an act is judged alone when absent. */
export interface LoadList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: LoadRow[];
}

/** Whom a worker saw on a day in earlier acts. */
export interface LoadRow {
  /** IIN of the worker. */
  worker?: string | null;
  /** The day. */
  day?: string | null;
  /** Different people. */
  patients?: number | null;
}

/** A planned break (access-service 3.4, mechanism 23). */
export interface MaintenanceDraft {
  /** The law to judge by; that of the day of the break when absent. */
  law?: LawDraft | null;
  /** Days that the host declares worked or off. */
  overrides?: DayOverrideDraft[];
  /** `register` or `service`. */
  system?: string | null;
  /** The day it was told. */
  told?: string | null;
  /** Its first moment. */
  start?: string | null;
  /** Its last moment. */
  end?: string | null;
  /** Did the sides agree on a longer one? */
  longerAgreed?: boolean | null;
}

/** Stays to be matched with visits. */
export interface MatchVisitsDraft {
  /** The law to judge by; the newest edition when absent. */
  law?: LawDraft | null;
  /** The stays. One that lacks a field is *unknown*. */
  stays?: VisitStayDraft[];
  /** The visits. */
  visits?: VisitList | null;
}

/** Which visit proves which stay. */
export interface MatchVisitsReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The stays, in the order given. */
  stays: VisitStayReport[];
  /** How they stand against the share of point 14(3). */
  visits?: PreflightReport;
}

/** A member of the commission. Names stay with the host. */
export interface MemberDraft {
  /** `issuer`, `chamber`, `care-body`, `other-body`. */
  role?: string | null;
  /** Signed the protocol? */
  signed?: boolean | null;
}

/** One item that is missing, or not known to be there. */
export interface MissingReport {
  /** The sub-point of the law. */
  point: string;
  /** Where in the draft. */
  path: string;
  /** `missing` or `unknown`. */
  state: string;
}

/** A monitoring. */
export interface MonitoringDraft {
  /** The law to judge by; that of the planned day when absent. */
  law?: LawDraft | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
  /** The day set for it. */
  planned?: string | null;
  /** The day on which the provider was told. */
  notified?: string | null;
  /** Without notice, by an exception of the Monitoring Rules? */
  withoutNotice?: boolean;
  /** The norm that makes the exception. */
  exception?: string | null;
  /** The protocol, once drawn up. */
  protocol?: ProtocolDraft | null;
}

/** The answer about a monitoring. */
export interface MonitoringReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** What follows for the payment. */
  consequences: ConsequenceReport[];
  /** The notice as it ran. */
  terms: TermLineReport[];
}

/** What services ask for. */
export interface NormList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: NormRow[];
}

/** What a service asks for. */
export interface NormRow {
  /** Code of the service. */
  code?: string | null;
  /** First day on which the row is in force. */
  from?: string | null;
  /** Last day; still in force when absent. */
  to?: string | null;
  /** Is it given to attached people only? Not when absent. */
  attachment?: boolean | null;
  /** The only sex that it is for. */
  sex?: string | null;
  /** The youngest age in full years. */
  ageFrom?: number | null;
  /** The oldest age in full years. */
  ageTo?: number | null;
  /** Specialities of which a worker has one; any where empty. */
  specialities?: string[];
  /** The activity that a licence names. */
  activity?: string | null;
  /** Is it paid at home by the coefficient of home? Not when absent. */
  home?: boolean | null;
  /** Is it paid at a distance by the coefficient of distance? Not when absent. */
  remote?: boolean | null;
  /** Is it on the list of operations of a day hospital? Not when absent. */
  dayOperation?: boolean | null;
  /** Is its tariff that of a day hospital already? Not when absent. */
  dayTariff?: boolean | null;
  /** Is it a specialist's visit inside a child's prophylactic exam? Not when absent. */
  childExam?: boolean | null;
}

/** A rule that could not be checked at a place. */
export interface NotCheckedReport {
  /** The rule's stable code. */
  code: string;
  /** Where in the draft. */
  path: string;
  /** The list or field that did not answer. */
  needs: string;
  /** Who keeps it. */
  source: string;
  /** `not-given`, `partial`, `stale`, `no-key`, `absent` or `not-told`. */
  lack: string;
}

/** An event that must be told of in advance. */
export interface NoticeDraft {
  /** The day of the event. */
  event?: string | null;
  /** The least notice: `5wd`, `30d`, `2m`. */
  term?: string | null;
  /** `next-day` or `same-day`; the latest edition's when absent. */
  convention?: string | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
}

/** The latest notice. */
export interface NoticeReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The last day in time, worked or not. */
  lastDay?: string;
  /** The last working day in time. */
  lastWorkingDay?: string;
  /** A holiday that is only estimated could change the answer. */
  reliedOnEstimate?: boolean;
  /** The convention of the start. */
  convention?: string;
  /** The declared days that the count met. */
  overrides: DayOverrideReport[];
}

/** A policy's number and whose it is: the host's own data, given back whole. */
export interface NumberReport {
  /** Number. */
  number: string;
  /** Personal number. */
  insured: string;
}

/** The answer about the form. */
export interface OpenAccountReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Nothing refuses it and nothing was left unchecked. */
  accepted: boolean;
  /** What the account would show, personal data masked. */
  summary: AccountSummary;
}

/** An order about an account or a policy (mechanism 2(1)). */
export interface OrderDraft {
  /** Its number: an order is executed once. */
  number?: string | null;
  /** One of the operations of points 26 to 29, or `register-use`. */
  operation?: string | null;
  /** On which account. */
  account?: Partial<AccountKeyDraft> | null;
  /**
   * In whose name: `issuer`, `provider`, `insured`, `registrar`,
   * `authorised-body` or `state-body`.
   */
  actor?: string | null;
  /** The orderer's number. */
  orderer?: string | null;
  /** When the register got it. */
  registered?: string | null;
  /** A ground of points 32 and 33. */
  ground?: string | null;
  /** The source of point 22 that shows the ground, the record or the attachment. */
  source?: string | null;
  /** Number and day of an act of a state body. */
  bodyAct?: string | null;
  /** What an unblock lifts: the number of the act that blocked, or the ground. */
  lifts?: string | null;
  /** The day on which the data of points 5 and 7 changed. */
  dataChangedOn?: string | null;
  /** SHA-256 of the data to enter, 64 lower-case hexadecimal digits. */
  data?: string | null;
  /**
   * The data of point 4, with which the issuer and a provider open an account, and
   * which they may enter anew in the place of a digest. Law and bank rows stand
   * beside the order.
   */
  opening?: AccountDraft | null;
  /** The record of a consumer, from which an account of an insured is opened. */
  record?: ConsumerRecordDraft | null;
  /** The policy. */
  policy?: string | null;
  /** The provider to attach to. */
  provider?: string | null;
  /** From which day: an attachment, an annulment; the day of a service. */
  day?: string | null;
  /** The act of services whose line used the coverage. */
  act?: string | null;
  /** The case of the act. */
  case?: string | null;
  /** The service of the case. */
  service?: string | null;
  /** The letter of a state body. */
  writtenRequest?: string | null;
  /** The act that gives a state body the right. */
  legalBasis?: string | null;
  /**
   * The policy to issue; in a change of its data all its requisites as they are from
   * now on, which may stand in the place of a digest.
   */
  issue?: IssueDraft | null;
  /** What the host's provider found in the signature. */
  signature?: SignatureDraft | null;
}

/** The decision. */
export interface OrderReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Nothing refuses it and nothing was left unchecked. */
  accepted: boolean;
  /** The event to keep, where accepted. */
  event?: EventRecord;
}

/** The text that the orderer signs. */
export interface OrderTextReport {
  /** The verdict: a field that cannot be read would not be signed. */
  verdict: VerdictReport;
  /** RFC 8785, where every field given could be read. */
  canonical?: string;
  /** Its SHA-256. */
  digest?: string;
}

/** An order whose canonical text is asked for. */
export interface OrderToSignDraft {
  /** The law to judge by. */
  law?: LawDraft | null;
  /** The order; its signature and its moment of registration are not in the text. */
  order?: OrderDraft | null;
}

/** The decisions. */
export interface OrdersReport {
  /** The verdict: every reason of every order that was not accepted. */
  verdict: VerdictReport;
  /** The accounts, in their order. */
  accounts: AccountOrdersReport[];
  /** Places of the accounts with an order that was not accepted. */
  exceptions: number[];
}

/** What another act says about the same term. */
export interface OtherTermReport {
  /** The other act and its point. */
  clause: string;
  /** Its length. */
  term: string;
  /** The last day by it. */
  lastDay: string;
}

/** One value of the host. */
export interface OverrideDraft {
  /** The parameter's name. */
  name?: string | null;
  /** The value, in the parameter's form. */
  value?: string | null;
  /** What it rests on. */
  reference?: string | null;
}

/** Diagnoses of the packages. */
export interface PackageList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: PackageRow[];
}

/** Diagnoses of a package. */
export interface PackageRow {
  /** `gobmp` or `osms`. */
  funding?: string | null;
  /** `A15-A19; B20`. */
  diagnoses?: string | null;
  /** So many months from the onset only. */
  months?: number | null;
  /** First day on which the row is in force. */
  from?: string | null;
  /** Last day; still in force when absent. */
  to?: string | null;
}

/** A named value. */
export interface ParamReport {
  /** The name in the message. */
  name: string;
  /** The value. */
  value: string;
}

/** One parameter of an edition. */
export interface ParameterReport {
  /** Stable name. */
  name: string;
  /** The value in force. */
  value: string;
  /** The point it comes from. */
  clause: string;
  /** What other acts say, each as `value (clause)`. */
  alternatives: string[];
  /** The host's reference, where it was overridden. */
  reference?: string;
}

/** What one receiver gets. */
export interface PartReport {
  /** The receiver. */
  key: string;
  /** In tenge. */
  amount: string;
  /** `capped`, `floored`, `weighed`, `rounded-up`, `nothing`. */
  standing: string;
  /** The part of a tiyn that the level leaves over, as a fraction. */
  remainder?: string;
}

/** Orders formed before. */
export interface PastPaymentsDraft {
  /** Does the list hold every order of its days? */
  complete?: boolean | null;
  /** First day of forming that it covers. */
  from?: string | null;
  /** Last day. */
  to?: string | null;
  /** The orders, reversed ones left out. */
  orders?: PaymentOrderDraft[];
}

/** Which earlier orders were searched. */
export interface PastSearchedReport {
  /** First day of forming. */
  from: string;
  /** Last day of forming. */
  to: string;
  /**
   * Did the list claim to hold every order of these days, and could all of it be
   * read?
   */
  complete: boolean;
  /** Orders in it. */
  orders: number;
}

/** Payment orders to control before they are sent. */
export interface PaymentControlDraft {
  /** The law to judge by; that of the first order's day when absent. */
  law?: LawDraft | null;
  /** The orders. */
  orders?: PaymentOrderDraft[];
  /** Accounts of providers in the register. */
  accounts?: ProviderAccountList | null;
  /** Contracts with their accounts. */
  contracts?: ContractAccountList | null;
  /** Signed acts. */
  acts?: SignedActList | null;
  /** States of the providers' accounts. */
  payees?: ProviderList | null;
  /** Orders formed before. */
  past?: PastPaymentsDraft | null;
}

/** The answer about payment orders. */
export interface PaymentControlReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Everything was checked and nothing heavier than a note was found. */
  payable: boolean;
  /** The last days of the orders. */
  dues: DueReport[];
  /** The earlier orders that were searched. */
  searched?: PastSearchedReport;
}

/** A payment order for one act. */
export interface PaymentOrderDraft {
  /** Its number. */
  number?: string | null;
  /** BIN or IIN of the payee. */
  provider?: string | null;
  /** The payee's account. */
  account?: string | null;
  /** Amount in tenge. */
  amount?: string | null;
  /** Number of the contract. */
  contract?: string | null;
  /** Number of the act. */
  act?: string | null;
  /** First day of the services. */
  from?: string | null;
  /** Last day of the services. */
  to?: string | null;
  /** When it was formed. */
  formed?: string | null;
  /** The day of the invoice for payment. */
  invoiced?: string | null;
  /** Registration number of the e-invoice. */
  eInvoice?: string | null;
}

/** Whether something is permitted. */
export interface PermitReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Nothing refuses it and nothing was left unchecked. */
  permitted: boolean;
}

/** A person named by a form. */
export interface PersonDraft {
  /** Personal number. */
  iin?: string | null;
  /** Фамилия. */
  surname?: string | null;
  /** Имя. */
  given?: string | null;
  /** Отчество, where there is one. */
  patronymic?: string | null;
}

/** Persons of the register of individuals. */
export interface PersonList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: PersonRow[];
}

/** A person. */
export interface PersonRow {
  /** IIN. */
  person?: string | null;
  /** Birth date. */
  birth?: string | null;
  /** `male` or `female`. */
  sex?: string | null;
}

/** An organisation on a policy. */
export interface PlaceDraft {
  /** Name. */
  name?: string | null;
  /** Where it is. */
  location?: string | null;
  /** BIN. */
  bin?: string | null;
}

/** The days of a procurement plan. */
export interface PlanDraft {
  /** The law to judge by; that of the day of approval when absent. */
  law?: LawDraft | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
  /** The day of approval. */
  approved?: string | null;
  /** The day on which the plan was placed on the portal. */
  published?: string | null;
  /** The day on which the announcement was published. */
  announced?: string | null;
}

/** Positions of the plans. */
export interface PlanList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: PositionRow[];
}

/** The answer about a plan. */
export interface PlanReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The terms as they ran. */
  terms: TermLineReport[];
}

/** A policy of the holder. */
export interface PolicyLineDraft {
  /** Number. */
  number?: string | null;
  /** First day. */
  from?: string | null;
  /** Last day. */
  to?: string | null;
  /** Name of the provider of attachment. */
  attachedTo?: string | null;
}

/** Policies. */
export interface PolicyList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: PolicyRow[];
}

/** An issued policy, personal data masked. */
export interface PolicyReport {
  /** Number. */
  number: string;
  /** Issuer. */
  issuer: string;
  /** Where the issuer is. */
  issuerLocation: string;
  /** The issuer's BIN. */
  issuerBin: string;
  /** Masked IIN. */
  insured: string;
  /** Initials. */
  name: string;
  /** Day of issue. */
  issuedOn: string;
  /** Days of validity. */
  period: string;
  /** Services listed. */
  services: number;
  /** Registrar. */
  registrar: string;
  /** Where the registrar is. */
  registrarLocation: string;
  /** Status. */
  status: string;
  /** The provider of attachment; masked where it is a person. */
  provider?: string;
  /** The policy as it is printed: the host's own data, given back whole. */
  requisites: RequisitesReport;
}

/** A policy. */
export interface PolicyRow {
  /** IIN of the insured. */
  insured?: string | null;
  /** Number of the policy. */
  number?: string | null;
  /** First day of validity. */
  from?: string | null;
  /** Last day of validity. */
  to?: string | null;
  /** The day from which it is annulled. */
  annulledFrom?: string | null;
  /** BIN or IIN of the provider of attachment. */
  attachedTo?: string | null;
}

/** An operation with a policy. */
export interface PolicyStatusDraft {
  /** The law to judge by. */
  law?: LawDraft | null;
  /** `issued`, `credited` or `annulled`. */
  status?: string | null;
  /** `issue`, `change-data`, `change-provider`, `credit` or `annul`. */
  operation?: string | null;
}

/** The answer about an operation. */
export interface PolicyStatusReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The status after it, where it is allowed. */
  status?: string;
  /**
   * What happened last, where it is allowed: `issued`, `changed`,
   * `attachment-changed`, `credited` or `annulled`.
   */
  mark?: string;
}

/** A position of a contract's plan. */
export interface PositionRow {
  /** Number of the contract. */
  contract?: string | null;
  /** Code of the service; every one when absent. */
  code?: string | null;
  /** Kind of care; every one when absent. */
  care?: string | null;
  /** Financial year; every one of the contract when absent. */
  year?: string | null;
}

/** How the act stands against point 14(3). */
export interface PreflightReport {
  /** Cases known to lack a visit. */
  without: number;
  /** Cases of which it cannot be told. */
  unknown: number;
  /** Registrations still needed to be at or under the limit. */
  stillNeeded: number;
  /**
   * Cases without a visit that may still be added; 9007199254740991 where the
   * limit never ends it.
   */
  mayStillAdd: number;
  /** Cases whose visit was registered otherwise than by the code of the facility. */
  otherwise: number;
}

/** Cases of an act, counted by what is known of their visits. */
export interface PreflightShareDraft {
  /** The law to judge by; the newest edition when absent. */
  law?: LawDraft | null;
  /** Cases with a registered visit. */
  withVisit?: number | null;
  /** Cases known to lack one. */
  withoutVisit?: number | null;
  /** Cases of which it cannot be told; none when absent. */
  unknown?: number | null;
}

/** What is still possible before an act is sent (mechanism 14(3)). */
export interface PreflightShareReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The share that must not be passed. */
  limit?: string;
  /** How the cases stand against it. */
  visits?: PreflightReport;
}

/** An act to judge against those held, and to keep where it is not refused. */
export interface PresentDraft {
  /** The law to judge by; that of the month of the act when absent. */
  law?: LawDraft | null;
  /** What the host calls it: goes into findings. */
  label?: string | null;
  /** The status that it gets; `in-process` when absent. */
  status?: string | null;
  /** The act. */
  act?: ActDraft | null;
  /** Corrections, reasons, frequencies; the act is `acts[0]` of them. */
  claims?: ClaimsDraft | null;
}

/** What became of it. */
export interface PresentReport {
  /** The judgement, with paths from `acts[0]` on. */
  judged: DuplicatesReport;
  /** Is it kept now? Not where it is refused, nor where it could not be read. */
  kept: boolean;
  /** Why there is no room for it; the index is as before. */
  refusal?: ErrorReport;
}

/** The protocol of a monitoring. */
export interface ProtocolDraft {
  /** Its day. */
  date?: string | null;
  /** The members of the commission. */
  commission?: MemberDraft[];
  /** The providers covered, by IIN or BIN. */
  providers?: string[];
  /** Is it a repeated monitoring? */
  repeated?: boolean | null;
  /** What was found. */
  discrepancies?: DiscrepancyDraft[];
  /** What became of earlier proposals. */
  followUp?: string | null;
  /** Anything else. */
  other?: string | null;
}

/** An account of a provider. */
export interface ProviderAccountDraft {
  /** BIN or IIN. */
  provider?: string | null;
  /** The account. */
  account?: string | null;
}

/** Accounts of providers in the register. */
export interface ProviderAccountList {
  /** Does absence mean "no"? */
  complete?: boolean | null;
  /** The rows. */
  rows?: ProviderAccountDraft[];
}

/** States of the providers' accounts. */
export interface ProviderList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: ProviderRow[];
}

/** A change of a provider's account. */
export interface ProviderRow {
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** `open`, `blocked` or `closed`. */
  state?: string | null;
  /** The first day of the state. */
  since?: string | null;
}

/** A contract as anyone may see it. */
export interface PublicContractReport {
  /** Number. */
  number?: string;
  /** The day it was concluded. */
  concluded?: string;
  /** Days in force. */
  period?: string;
  /** Status. */
  status?: string;
  /** Sum of the financial year. */
  sum?: string;
}

/** A facility as anyone may see it. */
export interface PublicFacilityReport {
  /** Name. */
  name?: string;
  /** Address. */
  address?: string;
  /** Place on the map. */
  coordinates?: string;
  /** Design capacity. */
  capacity?: number;
}

/** A provider as anyone may see it: no field of it is a person's. */
export interface PublicViewReport {
  /** The verdict: what was withheld. */
  verdict: VerdictReport;
  /** A legal entity's number. */
  bin?: string;
  /** Name of the health entity. */
  name?: string;
  /** Licences. */
  licences: string[];
  /** Facilities. */
  facilities: PublicFacilityReport[];
  /** Contracts. */
  contracts: PublicContractReport[];
  /** Notices. */
  notices: string[];
}

/** A QR symbol. The quiet zone of four light modules is part of the SVG alone. */
export interface QrImageReport {
  /** Modules on a side. */
  side: number;
  /** The rows from the top: `1` dark, `0` light. */
  rows: string[];
  /** The symbol as SVG, black on white, one unit a module. */
  svg: string;
}

/** An act in the queue. */
export interface QueueEntryDraft {
  /** Number of the act. */
  act?: string | null;
  /** When the issuer could first sign it. */
  available?: string | null;
  /** Held by the issuer, for a review say; no when absent. */
  held?: boolean | null;
  /** The check of the act suspends it; no when absent. */
  suspended?: boolean | null;
  /** Codes of the rules that its check left *not checked*. */
  unchecked?: string[];
  /** Codes that the issuer accepts unchecked. */
  accepts?: string[];
  /** When the issuer signed it. */
  signed?: string | null;
}

/** How far a provider has come with point 5, and with point 7 where it means to apply. */
export interface ReadinessDraft {
  /** The law to judge by; that of the day when absent. */
  law?: LawDraft | null;
  /** The day it is judged on. */
  day?: string | null;
  /** Is the user agreement concluded? Unknown when absent. */
  agreement?: boolean | null;
  /** The MIS chosen. */
  mis?: string | null;
  /** Does it meet the law? Unknown when absent. */
  misConforms?: boolean | null;
  /** Years whose statements the depository holds. Unknown when absent. */
  statementYears?: number[] | null;
  /** Facilities used. */
  facilities?: FacilityReadinessDraft[];
  /** The application that it means to file. Point 7 is not asked when absent. */
  application?: IntendedDraft | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
}

/** The answer about readiness. */
export interface ReadinessReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** All that was asked is there. */
  ready: boolean;
  /** Every item of point 5, and of point 7 where it was asked, in the order of the law. */
  items: ItemReport[];
  /** What is missing or not known, in the order of the law. */
  missing: MissingReport[];
  /** The window for applications, where the announcement is known. */
  terms: TermLineReport[];
  /** The last day to file, where it is known: by then every item must be there. */
  deadline?: string;
  /** Has it run out on the day judged? */
  overdue?: boolean;
}

/** One who takes part. */
export interface ReceiverDraft {
  /** The number of its application, or its IIN or BIN; no two alike. */
  key?: string | null;
  /** The moment of filing: the earlier goes first in a tie. */
  filed?: string | null;
  /** A whole number; only proportions matter. */
  weight?: string | null;
  /** The most it may get, in tenge. */
  cap?: string | null;
  /** The least it must get, in tenge. */
  floor?: string | null;
}

/** Everything known about the world. */
export interface ReferenceDraft {
  /** States of the insured's accounts. */
  accounts?: AccountList | null;
  /** Days of death. */
  deaths?: DeathList | null;
  /** Policies. */
  policies?: PolicyList | null;
  /** Rosters. */
  workers?: WorkerList | null;
  /** Tariffs. */
  tariffs?: TariffList | null;
  /** Contracts. */
  contracts?: ContractList | null;
  /** Licences. */
  licences?: LicenceList | null;
  /** Facilities. */
  facilities?: FacilityList | null;
  /** Visits. */
  visits?: VisitList | null;
  /** Tax standing. */
  taxes?: TaxList | null;
  /** States of the providers' accounts. */
  providers?: ProviderList | null;
  /** Persons of the register of individuals. */
  people?: PersonList | null;
  /** Attachments to providers. */
  attachments?: AttachmentList | null;
  /** Rights to care under compulsory insurance. */
  insurance?: InsuranceList | null;
  /** Consents to the passing of data. */
  consents?: ConsentList | null;
  /** Positions of the plans. */
  plans?: PlanList | null;
  /** What services ask for. */
  norms?: NormList | null;
  /** Diagnoses of the packages. */
  packages?: PackageList | null;
  /** Information systems with a passed security test. */
  systems?: SystemList | null;
  /** Codes of the classification of diseases. */
  diagnoses?: DiagnosisList | null;
  /** What workers did in earlier acts; an act is judged alone when absent. */
  loads?: LoadList | null;
}

/** Signed acts that go onto one register. */
export interface RegisterDraft {
  /** The law to judge by; that of the first signature when absent. */
  law?: LawDraft | null;
  /** `gobmp` or `osms`: one register, one source. */
  funding?: string | null;
  /** Name of the issuer (column 2). */
  sender?: string | null;
  /** The issuer's account of that source (column 7). */
  senderAccount?: string | null;
  /** The total as declared, where the host has one. */
  total?: string | null;
  /** The acts. */
  entries?: RegisterEntryDraft[];
}

/** A signed act. The host vouches for the signature. */
export interface RegisterEntryDraft {
  /** When the issuer signed it. */
  signed?: string | null;
  /** The source that pays it. */
  funding?: string | null;
  /** Name of the provider. */
  recipient?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** Number of the contract. */
  contract?: string | null;
  /** Date of the contract. */
  contractDate?: string | null;
  /** Name of the service. */
  service?: string | null;
  /** The provider's account. */
  account?: string | null;
  /** Number of the act. */
  act?: string | null;
  /** Date of the act. */
  actDate?: string | null;
  /** First day of the services. */
  from?: string | null;
  /** Last day of the services. */
  to?: string | null;
  /** BIC of the provider's bank. */
  bic?: string | null;
  /** Amount in tenge: what was accepted. */
  amount?: string | null;
  /** Amount of the act's e-invoice, in tenge. */
  invoice?: string | null;
}

/** The register. */
export interface RegisterReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The rows in the chronology of signing. */
  rows: RegisterRowReport[];
  /** The total row in tenge. */
  total?: string;
  /** The total for people. */
  totalDisplay?: string;
  /** The register as CSV. */
  csv?: string;
}

/** A row by the annex's columns 1–13. */
export interface RegisterRowReport {
  /** 1: number of the row. */
  number: number;
  /** 2: sender. */
  sender: string;
  /** 3: recipient. */
  recipient: string;
  /** 4: IIN or BIN. */
  provider: string;
  /** 5: number of the contract. */
  contract: string;
  /** 5: date of the contract. */
  contractDate: string;
  /** 6: name of the service. */
  service: string;
  /** 7: account of the sender. */
  senderAccount: string;
  /** 8: account of the recipient. */
  account: string;
  /** 9: number of the act. */
  act: string;
  /** 10: date of the act. */
  actDate: string;
  /** 11: period of the service. */
  period: string;
  /** 12: BIC of the recipient's bank. */
  bic: string;
  /** 13: amount in tenge. */
  amount: string;
}

/** A ground of a rejection. */
export interface RejectionDraft {
  /**
   * `missing-documents`, `sanitary-document-age`, `building-purpose`,
   * `procurement-rules`.
   */
  ground?: string | null;
  /** For `procurement-rules`: the case of point 37-1, 1–15. */
  case?: number | null;
}

/** A suggested change. */
export interface RepairReport {
  /** The field to change. */
  path: string;
  /** The value it should hold. */
  value: string;
}

/** The original of a correction. */
export interface ReplacesDraft {
  /** Fingerprint of the original act's number, provider, contract, year. */
  act?: string | null;
  /**
   * Fingerprint of the original line's insured, worker, service, moment; the
   * whole act when absent.
   */
  line?: string | null;
}

/** Every requisite of a policy (mechanism 35, 36). It holds personal data. */
export interface RequisitesReport {
  /** Number (35(1)). */
  number: string;
  /** Issuer (35(2)). */
  issuer: string;
  /** Where the issuer is. */
  issuerLocation: string;
  /** The issuer's BIN. */
  issuerBin: string;
  /** Фамилия (35(3)). */
  surname: string;
  /** Имя. */
  given: string;
  /** Отчество, where there is one. */
  patronymic?: string;
  /** Address of registration. */
  address: string;
  /** Personal number. */
  iin: string;
  /** Number of the identity document. */
  document: string;
  /** Day of issue (35(4)). */
  issuedOn: string;
  /** Days of validity. */
  period: string;
  /** Services and packages of the coverage (35(5)). */
  services: string[];
  /** Registrar (36(1)). */
  registrar: string;
  /** Where the registrar is. */
  registrarLocation: string;
  /** Status (36(2)). */
  status: string;
  /** The provider of attachment (36(3)). */
  provider?: string;
}

/** One rule. */
export interface RuleReport {
  /** Stable code. */
  code: string;
  /** The point behind it. */
  clause: string;
  /** What a finding does. */
  effect: string;
  /** The message with its placeholders. */
  text: string;
}

/** Which rules to list. */
export interface RulesDraft {
  /** The law to list parameters of; the latest edition when absent. */
  law?: LawDraft | null;
  /** `kk`, `ru` or `en`; English when absent. */
  language?: string | null;
}

/** The catalogue. */
export interface RulesReport {
  /** What was wrong with the request. */
  verdict: VerdictReport;
  /** Every rule in catalogue order. */
  rules: RuleReport[];
  /** Every parameter of the edition. */
  parameters: ParameterReport[];
}

/** Which history was searched. */
export interface SearchedReport {
  /** Days of service. */
  periods: string[];
  /** Statuses. */
  statuses: string[];
  /** Providers, where not all. */
  providers?: string[];
  /** Did it claim to hold everything, and could all of it be read? */
  complete: boolean;
  /** Did it claim to hold the cases of its acts, to be compared as stays? */
  stays: boolean;
  /** Did it claim to hold the ids of lines? */
  ids: boolean;
  /** The day it was drawn. */
  asOf?: string;
}

/** A service line. */
export interface ServiceDraft {
  /** Id in the provider's system. */
  id?: string | null;
  /** Code of the tariff list. */
  code?: string | null;
  /** When it was given, Kazakhstan time. */
  at?: string | null;
  /** IIN of the worker. */
  worker?: string | null;
  /** The facility, where it is not the case's. */
  facility?: string | null;
  /** Code of the address register, where it is not the case's. */
  address?: string | null;
  /** The day its data were passed to the payment system. */
  sentOn?: string | null;
  /** How many; one at least. */
  quantity?: number | null;
  /** Price of one, in tenge. */
  tariff?: string | null;
  /** Coefficient, one when absent. */
  coefficient?: string | null;
  /** Amount in tenge. */
  amount?: string | null;
}

/** The fingerprints of a line, in and out. */
export interface ServiceTraceDraft {
  /** Insured, worker, service, moment. */
  exact?: string;
  /** Insured, service, day. */
  suspect?: string;
  /**
   * Provider, year, id of the line: only for a provider whose system gives no id
   * twice in a calendar year.
   */
  id?: string;
}

/** What was searched for the acts that are held from now on. */
export interface SetSearchedDraft {
  /** Days of service that it holds, `2026-01-01/2026-03-31`. */
  periods?: string[];
  /** Statuses that it holds: `in-process`, `accepted`, `paid`, `reversed`. */
  statuses?: string[];
  /** Whose acts it holds, where not those of all providers. */
  providers?: string[];
  /** Does it hold every act of its providers in them? Not when absent. */
  complete?: boolean | null;
  /** Does it hold the cases of those acts too? Not when absent. */
  stays?: boolean | null;
  /**
   * Does it hold the ids of lines, for the providers whose system gives none twice
   * in a calendar year? Not when absent.
   */
  ids?: boolean | null;
  /** The day it was drawn; absent for a live store, asked now. */
  asOf?: string | null;
}

/** What is taken as searched now. */
export interface SetSearchedReport {
  /** What was wrong with the draft: what could not be read makes it incomplete. */
  verdict: VerdictReport;
  /** As it was read. */
  searched: SearchedReport;
}

/** An account for settlement. */
export interface SettlementDraft {
  /** ИИК. */
  iban?: string | null;
  /** БИК. */
  bic?: string | null;
}

/** What the host's cryptographic provider found in a signature. */
export interface SignatureDraft {
  /** The IIN of the person whom the certificate names. */
  person?: string | null;
  /** The BIN of the entity whom it names. */
  entity?: string | null;
  /** `person`, `head`, `right-to-sign`, `financial`, `staff` or `employee`. */
  role?: string | null;
  /** The certificate's serial number. */
  serial?: string | null;
  /** The first moment of its validity. */
  validFrom?: string | null;
  /** The last moment of its validity. */
  validTo?: string | null;
  /** When it was signed. */
  signedAt?: string | null;
  /** The digest that was signed. */
  digest?: string | null;
  /** Did the provider verify the signature? Not known when absent. */
  verified?: boolean | null;
}

/** A signed act. */
export interface SignedActDraft {
  /** Number. */
  number?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** Number of the contract. */
  contract?: string | null;
  /** Its month. */
  month?: string | null;
  /** Its total in tenge. */
  total?: string | null;
  /** What was accepted of it in tenge; its total when absent. */
  accepted?: string | null;
  /** When the issuer signed it. */
  signed?: string | null;
}

/** Signed acts. */
export interface SignedActList {
  /** Does absence mean "no"? */
  complete?: boolean | null;
  /** The rows. */
  rows?: SignedActDraft[];
}

/** Who signed an order. */
export interface SignerRecord {
  /** The masked IIN of the person. */
  person?: string;
  /** The role that gave the right. */
  role?: string;
  /** The certificate's serial number. */
  serial?: string;
  /** When it was signed. */
  signedAt?: string;
}

/** Acts that wait for the issuer's signature, or have it. */
export interface SigningQueueDraft {
  /** The law to judge by; that of the first available act when absent. */
  law?: LawDraft | null;
  /** The acts. */
  acts?: QueueEntryDraft[];
}

/** The order of signing. */
export interface SigningQueueReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Numbers of the acts in the order of signing. */
  order: string[];
  /** The act to sign next: not signed, not held, not hindered by its check. */
  next?: string;
}

/** The beginning of an index that is loaded from a snapshot. */
export interface SnapshotDraft {
  /** The host's secret under which the snapshot was made. */
  key?: string | null;
  /** The most bytes that the index may hold. */
  memoryLimit?: number | null;
}

/** What is known of the causes to suspend or stop. */
export interface StandingDraft {
  /** The law to judge by; that of the day when absent. */
  law?: LawDraft | null;
  /** The day to tell about. */
  on?: string | null;
  /** Causes to suspend. */
  causes?: SuspensionDraft[];
  /** Grounds to stop. */
  stops?: StopDraft[];
}

/** How payment stands. */
export interface StandingReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** `open`, `suspended` or `stopped`. */
  state?: string;
  /** The first day of that state. */
  since?: string;
  /** For each cause the term of point 15. */
  cureTerms: CureTermReport[];
}

/** How many persons stand in a state. */
export interface StateCountReport {
  /**
   * The state; `none` where a complete list holds nobody of that number, `unknown`
   * where the list cannot tell.
   */
  state: string;
  /** The persons. */
  count: number;
}

/** The state of an account; people's numbers are masked. */
export interface StateReport {
  /** `insured`, `entrepreneur` or `legal-entity`. */
  holder?: string;
  /** An entity's BIN, or a person's masked IIN. */
  number?: string;
  /** `none`, `open`, `blocked` or `closed`, now. */
  state: string;
  /** Since when. */
  since?: string;
  /** The state on the day asked for. */
  stateOnDay?: string;
  /** The blocks that stand: numbers of acts, or grounds. */
  blocks: string[];
  /** Is it the registered issuer's? */
  issuer: boolean;
  /** The digest of the data last entered. */
  data?: string;
  /** Its policies, in the order of their issue. */
  policies: HeldPolicyReport[];
  /** Events on it. */
  events: number;
  /** Information operations among them. */
  information: number;
  /** Uses of the coverage among them. */
  uses: number;
  /** The digest of the last event. */
  last: string;
}

/** What a statement is made of. */
export interface StatementDraft {
  /** The law to judge by; that of the last day when absent. */
  law?: LawDraft | null;
  /** Whose account it is. */
  holder?: HolderDraft | null;
  /** First day. */
  from?: string | null;
  /** Last day. */
  to?: string | null;
  /** The holder's policies. */
  policies?: PolicyLineDraft[];
  /** Uses of the coverage: lines of signed acts. */
  events?: UseEventDraft[];
  /** `kk`, `ru` or `en` for the page; Kazakh when absent. */
  language?: string | null;
  /** Show personal numbers whole, for the holder; masked when absent. */
  reveal?: boolean | null;
}

/** The answer about a statement. */
export interface StatementReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** What the statement holds. */
  statement?: AccountStatementReport;
  /** The page for print. */
  html?: string;
}

/** A stay in hospital, or a course of visits, of one insured. */
export interface StayDraft {
  /** What the host calls it. */
  label?: string | null;
  /** IIN of the insured. */
  insured?: string | null;
  /** First day. */
  from?: string | null;
  /** Last day. */
  to?: string | null;
  /** Is it a stay in hospital round the clock? */
  inPatient?: boolean | null;
  /** What the host marks it with. */
  marks?: string[];
  /** What is claimed for it. */
  amount?: string | null;
}

/** Earlier stays, and what the host searched for them. */
export interface StayHistoryDraft {
  /** Days that it holds, `2026-01-01/2026-03-31`. */
  periods?: string[];
  /** Statuses that it holds: `in-process`, `accepted`, `paid`, `reversed`. */
  statuses?: string[];
  /** Whose stays it holds, where not those of all providers. */
  providers?: string[];
  /** Does it hold every stay of its providers in them? Not when absent. */
  complete?: boolean | null;
  /** The day it was drawn; absent for a live store, asked now. */
  asOf?: string | null;
  /** The stays; not those that are judged. */
  stays?: StayTraceDraft[];
}

/** An earlier stay, without the person. */
export interface StayTraceDraft {
  /** What the host calls it. */
  label?: string | null;
  /** `in-process`, `accepted`, `paid` or `reversed`. */
  status?: string | null;
  /** Fingerprint of the insured, as a report gave it. */
  insured?: string | null;
  /** First day. */
  from?: string | null;
  /** Last day. */
  to?: string | null;
  /** Is it a stay in hospital round the clock? */
  inPatient?: boolean | null;
  /** What the host marks it with. */
  marks?: string[];
}

/** Stays to judge against each other and against earlier ones. */
export interface StaysDraft {
  /** The law to judge by; that of the latest stay when absent. */
  law?: LawDraft | null;
  /** The host's secret, 32 hex digits. */
  key?: string | null;
  /** The stays. */
  stays?: StayDraft[];
  /** Earlier stays; without them nothing that is not found is passed. */
  history?: StayHistoryDraft | null;
  /**
   * Marks of stays that may overlap any other: haemodialysis, whose sessions are
   * one case over weeks.
   */
  overlapExclusions?: string[];
  /** Marks of stays that are no readmission: palliative care. */
  readmissionExclusions?: string[];
  /** The reasons that the caller's own rules allow: a closed list. */
  reasons?: string[];
  /**
   * Stays that overlap another or follow it soon for a reason: a transfer, a
   * planned stage, dialysis.
   */
  distinct?: DistinctDraft[];
}

/** What was found. */
export interface StaysReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Stays that overlap another. */
  overlaps: number;
  /** Stays that are readmissions. */
  readmissions: number;
  /**
   * For each stay the fingerprint of its insured, for the host's history; empty
   * where the stay could not be read.
   */
  keys: string[];
  /** The history that was searched. */
  searched?: SearchedReport;
}

/** A ground to stop (mechanism 16). */
export interface StopDraft {
  /** `licence` or `monitoring`. */
  ground?: string | null;
  /** The day the decision was received, or the monitoring act was drawn up. */
  confirmed?: string | null;
  /** The document. */
  document?: string | null;
}

/** A cause to suspend (mechanism 14). */
export interface SuspensionDraft {
  /** `address`, `taxes` or `visits`. */
  ground?: string | null;
  /** The day of discovery. */
  discovered?: string | null;
  /** The day it was fully removed. */
  cured?: string | null;
  /** The document that shows it. */
  document?: string | null;
  /** Who says so, one of the sources of point 22. */
  source?: string | null;
}

/** Information systems with a passed security test. */
export interface SystemList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: SystemRow[];
}

/** An information system. */
export interface SystemRow {
  /** Its name and version, as acts write it. */
  mis?: string | null;
  /** The day of the passed test. */
  from?: string | null;
  /** The last day on which it is valid. */
  to?: string | null;
}

/** Tariffs. */
export interface TariffList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: TariffRow[];
}

/** A tariff. */
export interface TariffRow {
  /** Code of the service. */
  code?: string | null;
  /** Price in tenge. */
  price?: string | null;
  /** First day of validity. */
  from?: string | null;
  /** Last day; still in force when absent. */
  to?: string | null;
}

/** Tax standing. */
export interface TaxList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: TaxRow[];
}

/** Tax standing. */
export interface TaxRow {
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** Debt, or taxes or social payments paid late. */
  owes?: boolean | null;
}

/** A term to count. */
export interface TermDraft {
  /** The day of the event that sets the term running. */
  from?: string | null;
  /** The length: `5wd`, `30d`, `2m`, `5y`. */
  term?: string | null;
  /** `next-day` or `same-day`; the latest edition's when absent. */
  convention?: string | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
}

/** A term as it ran. */
export interface TermLineReport {
  /** The parameter's name. */
  name: string;
  /** The point that sets it. */
  clause: string;
  /** Its length: `5wd`, `30d`, `2m`, `5y`. */
  term: string;
  /** The host's reference, where the host overrode the length. */
  reference?: string;
  /** The event that it is counted from, or before which a notice is due. */
  event: string;
  /** The last day in time. */
  lastDay: string;
  /** The day on which the thing was done. */
  done?: string;
  /** Done in time? */
  kept?: boolean;
  /** From which day it runs: `next-day`, `same-day`. */
  convention: string;
  /** An estimated holiday could change the last day. */
  reliedOnEstimate: boolean;
  /** The declared days that the count met. */
  overrides?: DayOverrideReport[];
  /** The same by other acts: shown, never applied silently. */
  alternatives: OtherTermReport[];
}

/** The end of a term. */
export interface TermReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The last day in time. */
  lastDay?: string;
  /** The day from which the term runs. */
  starts?: string;
  /** The term ran out on a day off, and the next working day is the last. */
  movedToWorkingDay?: boolean;
  /** A holiday that is only estimated could change the answer. */
  reliedOnEstimate?: boolean;
  /** The convention of the start. */
  convention?: string;
  /** The declared days that the count met. */
  overrides: DayOverrideReport[];
}

/** What policies of one issuance share. */
export interface TermsDraft {
  /** The financial year: `2026`. */
  year?: string | null;
  /** The day of issue. */
  issuedOn?: string | null;
  /** The issuer. */
  issuer?: PlaceDraft | null;
  /** The registrar; its BIN is not asked. */
  registrar?: PlaceDraft | null;
  /**
   * Services of the state insurance coverage: codes as `A02.001.000`, or the packages
   * `ГОБМП` and `ОСМС` (`ТМККК`, `МӘМС`).
   */
  coverage?: string[];
  /**
   * How early a period may start: `year` when absent, or `account` for not before the
   * opening of the account.
   */
  starts?: string | null;
}

/** Receivers with equal remainders, in the order of the tie. */
export interface TieReport {
  /** They got a tiyn. */
  won: string[];
  /** They did not. */
  lost: string[];
}

/** Tokens by their names. */
export interface TokenListDraft {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /**
   * The moment of the list: of a younger token it knows nothing. That of the check
   * when absent.
   */
  asOf?: string | null;
  /** The names, as `visitToken` and `verifyVisit` tell them. */
  tokens?: string[];
}

/**
 * The closing line of a verdict, in rules. A rule that found something and could
 * not be checked elsewhere counts in both.
 */
export interface TotalsReport {
  /** Rules that ran. */
  rules: number;
  /** Rules that held wherever they had something to judge. */
  passed: number;
  /** Rules that found something. */
  found: number;
  /** Rules that could not be checked everywhere. */
  notChecked: number;
}

/** The whole list of keys that the host trusts, as of a moment. */
export interface TrustDraft {
  /** Its version, which only grows. */
  version?: number | null;
  /** The moment of the list. */
  asOf?: string | null;
  /** The keys; at most eight may share an id. */
  keys?: TrustKeyDraft[];
}

/** A key of Ed25519. */
export interface TrustKeyDraft {
  /** Its id: 16 hexadecimal digits. */
  id?: string | null;
  /** The public key: 64 hexadecimal digits. */
  publicKey?: string | null;
  /**
   * The application whose visit tokens it signs; absent, it signs codes of
   * facilities.
   */
  app?: string | null;
  /** The first moment of its validity. */
  validFrom?: string | null;
  /** The last moment of its validity. */
  validTo?: string | null;
  /** From when it is revoked; not revoked when absent. */
  revokedFrom?: string | null;
  /** The least version of codes that it still signs; 1 when absent. */
  minimumVersion?: number | null;
}

/** A use of the coverage. */
export interface UseEventDraft {
  /** IIN of the insured. */
  insured?: string | null;
  /** Number of the act. */
  act?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** Id of the line in the provider's system. */
  line?: string | null;
  /** The service. */
  code?: string | null;
  /** When it was given. */
  at?: string | null;
  /** How many. */
  quantity?: number | null;
  /** `gobmp` or `osms`. */
  funding?: string | null;
  /** Amount in tenge. */
  amount?: string | null;
}

/** The whole answer about a draft. */
export interface VerdictReport {
  /** The edition of the law that was applied. */
  edition?: string;
  /** What the host overrode, each with its reference. */
  overrides?: string[];
  /** Complete, and nothing heavier than a note. */
  clear: boolean;
  /** Was every rule able to answer everywhere? */
  complete: boolean;
  /** The heaviest effect: `note`, `review`, `suspend`, `refuse`, `stop`. */
  effect?: string;
  /** What was found, in catalogue order, then by path. */
  findings: FindingReport[];
  /** What could not be checked. Never a pass. */
  notChecked: NotCheckedReport[];
  /** Exact counts for each rule that ran. */
  coverage: CoverageReport[];
  /** The closing line: how many rules ran, and how they fared. */
  totals: TotalsReport;
}

/** The code on a facility's wall, to verify. */
export interface VerifyFacilityDraft {
  /** The law to judge by; that of the check when absent. */
  law?: LawDraft | null;
  /** The text of the code, with its spaces as they are. */
  code?: string | null;
  /** The moment of the check. */
  checkedAt?: string | null;
  /** The keys that the host trusts. */
  trust?: TrustDraft | null;
  /** The newest version of that list that the host has seen. */
  newestTrust?: number | null;
  /** For how many seconds that list stays fresh; for none when absent. */
  trustSeconds?: number | null;
  /** By how many seconds the clock of a device may differ. */
  skewSeconds?: number | null;
  /** The facility where the code hangs, where the host knows it. */
  facility?: string | null;
}

/** A visit token to verify. What is absent leaves its rules *not checked*. */
export interface VerifyVisitDraft {
  /** The law to judge by; that of the check when absent. */
  law?: LawDraft | null;
  /** The text of the token, with its spaces as they are. */
  code?: string | null;
  /** The moment of the check: when the host got the token. */
  checkedAt?: string | null;
  /** The keys that the host trusts. */
  trust?: TrustDraft | null;
  /** The newest version of that list that the host has seen. */
  newestTrust?: number | null;
  /** For how many seconds that list stays fresh; for none when absent. */
  trustSeconds?: number | null;
  /** By how many seconds the clock of a device may differ. */
  skewSeconds?: number | null;
  /** For how many seconds a token counts. */
  lifetimeSeconds?: number | null;
  /** Tokens that were used before. */
  seen?: TokenListDraft | null;
  /** Tokens that were revoked. */
  revoked?: TokenListDraft | null;
  /** Where the visit should have been. */
  facility?: string | null;
  /** IIN of the insured whose visit it should have been. */
  insured?: string | null;
  /** Instead of the IIN: the insured's fingerprint. */
  insuredPrint?: string | null;
  /** The secret under which the application hashes persons. */
  hashKey?: string | null;
}

/** What was found about a visit token. */
export interface VerifyVisitReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** Everything checked, and nothing that refuses? */
  accepted: boolean;
  /** Did a key of the list sign it? */
  signed: boolean;
  /** What it says; true only as far as the verdict goes. */
  token?: VisitTokenView;
  /**
   * Seconds from the token's moment to the check: negative where the device's
   * clock is ahead.
   */
  ageSeconds?: number;
}

/** Asks for the versions; holds nothing. */
export interface VersionDraft {
}

/** The three version lines. */
export interface VersionReport {
  /** The crate, by semver. */
  library: string;
  /** The records. */
  wire: number;
  /** The editions of the law, oldest first. */
  editions: string[];
}

/** A contract as the register knows it. */
export interface ViewContractDraft {
  /** Number. */
  number?: string | null;
  /** The day it was concluded. */
  concluded?: string | null;
  /** Days in force. */
  period?: string | null;
  /** Status. */
  status?: string | null;
  /** Sum of the financial year. */
  sum?: string | null;
}

/** A provider as the register knows it. */
export interface ViewDraft {
  /** The law to judge by. */
  law?: LawDraft | null;
  /** BIN, or an entrepreneur's IIN. */
  number?: string | null;
  /** Name of the health entity. */
  name?: string | null;
  /** Its licences. */
  licences?: string[];
  /** Its facilities. */
  facilities?: ViewFacilityDraft[];
  /** Its contracts. */
  contracts?: ViewContractDraft[];
  /** Notices that it published. */
  notices?: string[];
  /**
   * Has a person read the notices and found no personal data? They stay unpublished
   * otherwise: a program does not tell every name.
   */
  noticesReviewed?: boolean | null;
}

/** A facility as the register knows it. */
export interface ViewFacilityDraft {
  /** Name. */
  name?: string | null;
  /** Address. */
  address?: string | null;
  /** `43.238949,76.889709`. */
  coordinates?: string | null;
  /** Design capacity. */
  capacity?: number | null;
}

/** Visits. */
export interface VisitList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /**
   * Has no case of an earlier act used a visit whose row names none? Not known
   * when absent.
   */
  unused?: boolean | null;
  /**
   * Was the token of every visit verified and accepted, where its row does not
   * say? Not known when absent.
   */
  verified?: boolean | null;
  /** The rows. */
  rows?: VisitRow[];
}

/** A registered visit. */
export interface VisitRow {
  /** The registration. */
  id?: string | null;
  /** IIN of the insured. */
  insured?: string | null;
  /** The facility whose code was read. */
  facility?: string | null;
  /** The day. */
  day?: string | null;
  /** `qr`, `biometric`, `document` or `manual`. */
  method?: string | null;
  /** Where the person was, `43.238949,76.889709`. */
  coordinates?: string | null;
  /**
   * Why by hand: `no-phone`, `device-failed`, `no-network`, `emergency` or
   * `unable`.
   */
  reason?: string | null;
  /**
   * Who entered it by hand, as the host names people; only that it is there is
   * kept.
   */
  author?: string | null;
  /** The moment of the entry. */
  enteredAt?: string | null;
  /** The act or the case of an earlier act that used it, as the host names it. */
  usedBy?: string | null;
  /**
   * The name of its token, as `verifyVisit` gives it. A token proves as much as
   * one row does, however many rows name it.
   */
  token?: string | null;
  /** Was that token verified and accepted? As the list says when absent. */
  verified?: boolean | null;
}

/** A case as far as visits are asked about. */
export interface VisitStayDraft {
  /** IIN of the insured. */
  insured?: string | null;
  /** The facility. */
  facility?: string | null;
  /** First day. */
  start?: string | null;
  /** Last day. */
  end?: string | null;
}

/** The presence of a stay. */
export interface VisitStayReport {
  /** `with`, `without` or `unknown`. */
  presence: string;
  /** The visit that proves it, or that would, were it not for its hindrance. */
  visit?: string;
  /** Why that visit proves nothing: `used`, `refused` or `method`. */
  hindrance?: string;
  /** How the visit was registered. */
  method?: string;
  /** Was it entered by hand? */
  manual: boolean;
  /** Why it cannot be told: `not-given`, `partial`, `stale` or `no-key`. */
  lack?: string;
}

/** A visit token to verify. */
export interface VisitToVerifyDraft {
  /** The text of the token, with its spaces as they are. */
  code?: string | null;
  /** The moment of the check: when the host got the token. */
  checkedAt?: string | null;
  /** Tokens that were used before, in the place of the verifier's. */
  seen?: TokenListDraft | null;
  /** Where the visit should have been. */
  facility?: string | null;
  /** IIN of the insured whose visit it should have been. */
  insured?: string | null;
  /** Instead of the IIN: the insured's fingerprint. */
  insuredPrint?: string | null;
}

/** A visit to be put into a token (mechanism 5(5), 14(3)). */
export interface VisitTokenDraft {
  /** The law to judge by; that of the visit when absent. */
  law?: LawDraft | null;
  /** The facility, in 36 bytes at most. */
  facility?: string | null;
  /** IIN of the insured: it does not go into the token. */
  insured?: string | null;
  /**
   * Instead of the IIN: the insured's fingerprint, so that an application needs no
   * hash key.
   */
  insuredPrint?: string | null;
  /** The secret under which persons are hashed, 32 hexadecimal digits. */
  hashKey?: string | null;
  /** When. */
  at?: string | null;
  /** `qr`, `biometric`, `document` or `manual`. */
  method?: string | null;
  /**
   * Why by hand: `no-phone`, `device-failed`, `no-network`, `emergency` or
   * `unable`.
   */
  reason?: string | null;
  /** IIN of the worker who entered it by hand. */
  author?: string | null;
  /** Instead of the IIN: the worker's fingerprint. */
  authorPrint?: string | null;
  /** Eight random bytes of the host, 16 hexadecimal digits; never twice. */
  nonce?: string | null;
  /** The application: 1 to 12 of `a` to `z`, `0` to `9`, `.` and `-`. */
  app?: string | null;
  /** The id of its key: 16 hexadecimal digits. */
  key?: string | null;
  /**
   * The signature over `toSign`, 128 hexadecimal digits. Absent in the first of
   * two calls.
   */
  signature?: string | null;
  /** The public key, 64 hexadecimal digits: with it the signature is verified. */
  publicKey?: string | null;
  /** Is a picture wanted? */
  withImage?: boolean;
}

/** A visit token. */
export interface VisitTokenReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** The bytes to sign with Ed25519, in hexadecimal digits. */
  toSign?: string;
  /** The name of the token in lists of seen and revoked ones. */
  id?: string;
  /** The insured as the token names him. */
  insuredPrint?: string;
  /**
   * The token: `QLV1:` and what stands behind. It may hold spaces,
   * also two in a row.
   */
  code?: string;
  /** Its picture, where it was wanted. */
  image?: QrImageReport;
}

/** What a visit token says. */
export interface VisitTokenView {
  /**
   * Its name in lists of seen and revoked tokens; a host may keep the visit under
   * it.
   */
  id: string;
  /** The id of the key. */
  key: string;
  /** The application. */
  app: string;
  /** The facility. */
  facility: string;
  /** The insured, under the hash key of the application. */
  insuredPrint: string;
  /** When. */
  at: string;
  /** How. */
  method: string;
  /** Why by hand. */
  reason?: string;
  /** Who entered it by hand. */
  authorPrint?: string;
}

/**
 * What many visit tokens are checked against. What is absent leaves its rules *not
 * checked*.
 */
export interface VisitVerifierDraft {
  /** The law to judge by; that of each check when absent. */
  law?: LawDraft | null;
  /** The keys that the host trusts. */
  trust?: TrustDraft | null;
  /** The newest version of that list that the host has seen. */
  newestTrust?: number | null;
  /** For how many seconds that list stays fresh; for none when absent. */
  trustSeconds?: number | null;
  /** By how many seconds the clock of a device may differ. */
  skewSeconds?: number | null;
  /** For how many seconds a token counts. */
  lifetimeSeconds?: number | null;
  /** Tokens that were used before; a call may bring a list of its own. */
  seen?: TokenListDraft | null;
  /** Tokens that were revoked. */
  revoked?: TokenListDraft | null;
  /** The secret under which the application hashes persons. */
  hashKey?: string | null;
}

/** An act that is withdrawn. */
export interface WithdrawalDraft {
  /**
   * Fingerprint of its number, provider, contract, year; of its content where
   * one of these is missing.
   */
  record?: string | null;
}

/** Rosters. */
export interface WorkerList {
  /** Does absence from the list mean "no"? Not when absent. */
  complete?: boolean | null;
  /** The day of the list; a later day is *not checked*. */
  asOf?: string | null;
  /** Days after its own on which the list still answers; none when absent. */
  staleDays?: number | null;
  /** The rows. */
  rows?: WorkerRow[];
}

/** A worker on a roster. */
export interface WorkerRow {
  /** IIN of the worker. */
  worker?: string | null;
  /** BIN or IIN of the provider. */
  provider?: string | null;
  /** Speciality. */
  speciality?: string | null;
  /** First day on the roster. */
  from?: string | null;
  /** Last day; still there when absent. */
  to?: string | null;
}

/** A span of days to count. */
export interface WorkingDaysDraft {
  /** The first day. */
  from?: string | null;
  /** The last day, inside. */
  to?: string | null;
  /** Days that the host declares working or off. */
  overrides?: DayOverrideDraft[];
}

/** The working days of a span. */
export interface WorkingDaysReport {
  /** The verdict. */
  verdict: VerdictReport;
  /** How many. */
  workingDays?: number;
  /** A holiday that is only estimated could change the answer. */
  reliedOnEstimate?: boolean;
  /** Whether `days` lists them: only a span of at most 400 days is listed. */
  listed: boolean;
  /** Day by day. */
  days: DayReport[];
}
