plugins {
    kotlin("jvm") version "2.4.20"
    `java-library`
    `maven-publish`
}

val generated = rootDir.resolve("../../target/uniffi")

kotlin { jvmToolchain(17) }

sourceSets.main {
    kotlin.srcDirs(rootDir.resolve("src/main/kotlin"), generated.resolve("kotlin"))
}

dependencies { api("net.java.dev.jna:jna:5.17.0") }

// JNA looks for `<system>-<machine>/<library>` inside the archive; `shipped` is stripped
tasks.processResources {
    from(generated.resolve("shipped")) {
        include("libqalqan.so", "libqalqan.dylib", "qalqan.dll")
        into(providers.gradleProperty("jnaPlatform").getOrElse("linux-x86-64"))
    }
}

publishing {
    publications.create<MavenPublication>("jvm") {
        artifactId = "qalqan"
        from(components["java"])
        pom(rootProject.extra["describe"] as Action<MavenPom>)
    }
}
