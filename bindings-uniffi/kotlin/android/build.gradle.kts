plugins {
    id("com.android.library") version "8.10.0"
    kotlin("android") version "2.4.20"
    `maven-publish`
}

android {
    namespace = "kz.qalqan"
    compileSdk = 35
    defaultConfig {
        minSdk = 26 // java.time without desugaring
        consumerProguardFiles("consumer-rules.pro")
    }
    sourceSets["main"].apply {
        kotlin.srcDirs(rootDir.resolve("src/main/kotlin"), rootDir.resolve("../../target/uniffi/kotlin"))
        jniLibs.srcDir(rootDir.resolve("../../target/uniffi/android")) // by libs.sh
    }
    publishing { singleVariant("release") }
}

dependencies { api("net.java.dev.jna:jna:5.17.0@aar") }

publishing {
    publications.register<MavenPublication>("release") {
        artifactId = "qalqan-android"
        pom(rootProject.extra["describe"] as Action<MavenPom>)
        afterEvaluate { from(components["release"]) }
    }
}
