import InMemoryFiles
import ModelGenRun
import TestSupport
import Testing

/// `watch` with a clock that the test moves.
@Suite struct WatchRunTests {
    private let tool = InMemoryTool()

    private func document(_ properties: String...) -> String {
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths: {}
        components: {schemas: {Pet: {type: object, properties: {\(properties.joined(separator: ", "))}}}}

        """
    }

    private func watch(_ arguments: String...) throws -> WatchRun {
        try WatchRun(Words(["watch"] + arguments).generation, delay: .seconds(3), in: tool.environment)
    }

    /// How often it has run.
    private var runs: Int { tool.console.errors.split(separator: "Control-C ends\n").count }

    @Test func aBurstIsOneRun() throws {
        tool.write(document("name: {type: string}"), to: "api.yaml")
        var watch = try watch("api.yaml", "--output", "Out")
        try watch.begin()
        #expect(tool.text("Out/Pet.swift").contains("var name: String?"))
        #expect(tool.console.output.isEmpty)
        let start = ContinuousClock.now
        for number in 1...20 {
            tool.write(document("p\(number): {type: string}"), to: "api.yaml")
            watch.poll(at: start + .seconds(number))
        }
        watch.poll(at: start + .seconds(22))
        #expect(runs == 1)
        watch.poll(at: start + .seconds(23))
        #expect(runs == 2)
        #expect(tool.text("Out/Pet.swift").contains("var p20: String?"))
        #expect(tool.console.output.contains("Pet.p20  [optional-property-added]"))
        watch.poll(at: start + .seconds(100))
        #expect(runs == 2)
    }

    @Test func whatIsBrokenIsSaidAndComparedOnceMended() throws {
        tool.write(document("name: {type: string}"), to: "api.yaml")
        var watch = try watch("api.yaml", "--output", "Out")
        try watch.begin()
        var time = ContinuousClock.now
        func change(_ text: String?) {
            tool.disk.put(text, at: "api.yaml")
            for _ in 1...2 {
                time += .seconds(3)
                watch.poll(at: time)
            }
        }
        change("openapi: 3.1.0\ninfo: {")
        #expect(tool.console.errors.contains("api.yaml:2:"))
        change(nil)
        #expect(tool.console.errors.contains("There is no file or folder `api.yaml`"))
        #expect(tool.console.output.isEmpty)
        change(document("name: {type: string}", "age: {type: integer}"))
        #expect(tool.console.output.contains("Pet.age  [optional-property-added]"))
        #expect(tool.text("Out/Pet.swift").contains("var age: Int?"))
        #expect(runs == 4)
    }

    @Test func referencedFilesPagesAndTheConfigurationAreWatched() throws {
        tool.write(document("owner: {$ref: 'owner.yaml'}"), to: "api.yaml")
        tool.write("type: object\nproperties: {name: {type: string}}\n", to: "owner.yaml")
        tool.write(SamplePage.text("Toy"), to: "models/toy.md")
        tool.write("inputs: [api.yaml, models]\noutput: Out\n", to: "modelgen.yaml")
        var watch = try watch()
        try watch.begin()
        var time = ContinuousClock.now
        func change(_ path: String, _ text: String) {
            tool.write(text, to: path)
            for _ in 1...2 {
                time += .seconds(3)
                watch.poll(at: time)
            }
        }
        change("owner.yaml", "type: object\nproperties: {name: {type: string}, age: {type: integer}}\n")
        #expect(tool.console.output.contains("Owner.age  [optional-property-added]"))
        change("models/ball.md", SamplePage.text("Ball"))
        #expect(tool.exists("Out/Ball.swift"))
        change("modelgen.yaml", "inputs: [api.yaml, models]\noutput: Out\naccess: internal\n")
        #expect(tool.text("Out/Ball.swift").contains("\nnonisolated struct Ball"))
        #expect(runs == 4)
    }

    @Test func streamsCannotBeWatched() {
        for arguments in [["-", "--output", "Out"], ["api.yaml", "--output", "-"]] {
            #expect(throws: UsageError.self) {
                try WatchRun(Words(["watch"] + arguments).generation, delay: .zero, in: tool.environment)
            }
        }
    }
}
