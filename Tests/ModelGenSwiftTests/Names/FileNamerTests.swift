import Testing

@testable import ModelGenSwift

@Suite struct FileNamerTests {
    @Test func differsWithoutCase() {
        var namer = FileNamer()
        let names = ["Foo", "FOO", "foo"].map { namer.name(for: $0) }
        #expect(Set(names.map { $0.lowercased() }).count == 3)
        #expect(names[0] == "Foo.swift")
    }

    @Test func staysShort() {
        var namer = FileNamer()
        let long = String(repeating: "Ünglaublich", count: 40)
        let names = [long, long + "A"].map { namer.name(for: $0) }
        #expect(names.allSatisfy { $0.utf8.count <= 100 })
        #expect(names[0] != names[1])
    }
}
