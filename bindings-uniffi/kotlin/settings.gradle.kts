// Both need `target/uniffi`, which `cargo xtask uniffi` fills.
rootProject.name = "qalqan"

pluginManagement {
    repositories { gradlePluginPortal(); google(); mavenCentral() }
}
dependencyResolutionManagement {
    repositories { google(); mavenCentral() }
}

include("jvm")
// the Android plugin fails without an SDK, so it is asked for
if (System.getenv("ANDROID_HOME") != null) include("android")
