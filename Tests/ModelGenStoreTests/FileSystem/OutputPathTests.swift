import ModelGenStore
import Testing

@Suite struct OutputPathTests {
    @Test(arguments: ["Pet.swift", "Models/Pet.swift", "a/b/c.swift", ".hidden", "..double", "...", "Größe.swift"])
    func acceptsPathsBelowTheFolder(text: String) throws {
        #expect(try OutputPath(text).text == text)
    }

    @Test(arguments: [
        ("", OutputPath.Fault.emptyComponent), ("a//b", .emptyComponent), ("a/", .emptyComponent),
        ("/etc/passwd", .absolute), ("/", .absolute),
        ("..", .dotComponent), ("a/../../b", .dotComponent), ("./a", .dotComponent),
        ("a\0b", .forbiddenCharacter), ("a\tb", .forbiddenCharacter), ("a\\b", .forbiddenCharacter),
        ("a\u{7F}", .forbiddenCharacter),
        ("modelgen.lock.json", .reserved), ("sub/ModelGen.Lock.json", .reserved),
        ("modelgen.lock.json.next", .reserved),
        (".modelgen-17.tmp", .reserved),
    ])
    func refusesEveryOtherPath(text: String, fault: OutputPath.Fault) {
        #expect(throws: fault) { try OutputPath(text) }
    }

    @Test func limitsTheBytesOfAName() throws {
        let longest = String(repeating: "ä", count: 50)
        _ = try OutputPath("\(longest)/\(longest)")
        #expect(throws: OutputPath.Fault.componentTooLong) { try OutputPath(longest + "x") }
    }
}
