// Every call by records: the vector's input becomes a draft, the report becomes JSON.
import Foundation
import Qalqan

typealias Door = @Sendable (_ input: String) throws -> Json?

func draft<Draft: Decodable>(_ text: String) throws -> Draft {
    try JSONDecoder().decode(Draft.self, from: Data(text.utf8))
}

private func door<Draft: Decodable, Report>(
    _ call: @escaping @Sendable (Draft) -> Report
) -> Door {
    { input in Json(typed: call(try draft(input))) }
}

let typedDoors: [String: Door] = [
    "accountState": door(accountState(draft:)),
    "accountStatement": door(accountStatement(draft:)),
    "acceptAct": door(acceptAct(draft:)),
    "actToSign": door(actToSign(draft:)),
    "addTerm": door(addTerm(draft:)),
    "allocate": door(allocate(draft:)),
    "annulPolicy": door(annulPolicy(draft:)),
    "attachPolicy": door(attachPolicy(draft:)),
    "buildRegister": door(buildRegister(draft:)),
    "canOrder": door(canOrder(draft:)),
    "caseTariff": door(caseTariff(draft:)),
    "changeAccount": door(changeAccount(draft:)),
    "changeAccountState": door(changeAccountState(draft:)),
    "changeActStatus": door(changeActStatus(draft:)),
    "changeContractStatus": door(changeContractStatus(draft:)),
    "changePolicyStatus": door(changePolicyStatus(draft:)),
    "checkAccessRequest": door(checkAccessRequest(draft:)),
    "checkAccount": door(checkAccount(draft:)),
    "checkAct": door(checkAct(draft:)),
    "checkAmount": door(checkAmount(draft:)),
    "checkApplication": door(checkApplication(draft:)),
    "checkApplicationToJoin": door(checkApplicationToJoin(draft:)),
    "checkDecision": door(checkDecision(draft:)),
    "checkExport": door(checkExport(draft:)),
    "checkId": door(checkId(draft:)),
    "checkKgNotice": door(checkKgNotice(draft:)),
    "checkMaintenance": door(checkMaintenance(draft:)),
    "checkMonitoring": door(checkMonitoring(draft:)),
    "checkPlan": door(checkPlan(draft:)),
    "checkReadiness": door(checkReadiness(draft:)),
    "decideOrder": door(decideOrder(draft:)),
    "decideOrders": door(decideOrders(draft:)),
    "duplicateKeys": door(duplicateKeys(draft:)),
    "judgeStays": door(judgeStays(draft:)),
    "explain": door(explain(draft:)),
    "facilityQr": door(facilityQr(draft:)),
    "issuePolicies": door(issuePolicies(draft:)),
    "issuePolicy": door(issuePolicy(draft:)),
    "judgeDuplicates": door(judgeDuplicates(draft:)),
    "latestNotice": door(latestNotice(draft:)),
    "matchVisits": door(matchVisits(draft:)),
    "openAccount": door(openAccount(draft:)),
    "orderToSign": door(orderToSign(draft:)),
    "paymentControl": door(paymentControl(draft:)),
    "paymentStanding": door(paymentStanding(draft:)),
    "preflightShare": door(preflightShare(draft:)),
    "publicView": door(publicView(draft:)),
    "rules": door(rules(draft:)),
    "signingQueue": door(signingQueue(draft:)),
    "verifyFacilityQr": door(verifyFacilityQr(draft:)),
    "verifyHistory": door(verifyHistory(draft:)),
    "verifyVisit": door(verifyVisit(draft:)),
    "version": door(version(draft:)),
    "visitToken": door(visitToken(draft:)),
    "workingDays": door(workingDays(draft:)),
]
