// What both archives tell of themselves.
extra["describe"] = Action<MavenPom> {
    name = "qalqan"
    description = "The rule book of Kazakhstan's digital insurance policy: checks drafts with no network, disk or clock"
    licenses {
        license { name = "MIT"; url = "https://opensource.org/license/mit" }
        license { name = "Apache-2.0"; url = "https://www.apache.org/licenses/LICENSE-2.0" }
    }
}
