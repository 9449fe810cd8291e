import GoldenDiscriminators
import ModelGenModel
import ModelGenSwift
import ModelGenText
import ModelRuntime
import Testing

/// Discriminators in every form, document by document.
@Suite struct DiscriminatorsGoldenTests {
    @Test func isWhatIsEmitted() throws {
        let files = try ["Discriminators", "DiscriminatorsNullable", "DiscriminatorsInherited", "DiscriminatorsScalar"]
            .flatMap(emitted)
        try GoldenFiles.expect(files, in: "Discriminators")
    }

    private func emitted(_ name: String) throws -> [OutputFile] {
        let input = name.reduce(into: "") {
            $0 += $1.isUppercase && !$0.isEmpty ? "-" + $1.lowercased() : $1.lowercased()
        }
        let model = try OpenAPIFixture.model(of: "Tests/GoldenTests/Inputs/\(input).yaml")
        #expect(model.fallbacks.isEmpty)
        let emission = try GoldenFiles.emit(model) {
            $0.layout = .single(name: name)
            $0.moduleName = "GoldenDiscriminators"
        }
        #expect(emission.diagnostics.isEmpty)
        return emission.files
    }

    @Test(arguments: DiscriminatorDocument.all) func isRead(_ document: DiscriminatorDocument) throws {
        let written = try JSONValue(json: document.written)
        for driver in Driver.allCases {
            let lenient = document.outcome(driver, .lenient)
            #expect(lenient.verdict == document.verdict, "\(driver), lenient: \(document.clause.rawValue)")
            let strict = document.outcome(driver, .strict)
            #expect(strict.verdict == document.strictVerdict, "\(driver), strict: \(document.clause.rawValue)")
            if lenient.verdict != .refused { #expect(lenient.written == written, "\(driver)") }
            if strict.verdict != .refused { #expect(strict.written == written, "\(driver)") }
        }
    }

    @Test func thereIsADocumentForEveryClause() {
        #expect(DiscriminatorDocument.all.count >= 60)
        #expect(Set(DiscriminatorDocument.all.map(\.clause)).count == 10)
    }

    // MARK: What callers make

    private func written(_ value: some Model, _ options: EncodingOptions = .compact) throws -> String {
        String(decoding: try value.jsonBytes(options), as: UTF8.self)
    }

    @Test func theCaseWritesItsTagFirst() throws {
        #expect(try written(Step.tap(Tap(x: 1))) == #"{"gesture":"tap","x":1}"#)
        #expect(try written(Step.press(Tap(x: 1))) == #"{"gesture":"press","x":1}"#)
        #expect(try written(Tap(x: 1)) == #"{"x":1}"#)
        #expect(try written(Step.swipe(Swipe(to: "up"))) == #"{"gesture":"swipe","to":"up"}"#)
        #expect(try written(Move.swipe(Swipe(to: "up"))) == #"{"kind":"slide","to":"up"}"#)
        #expect(try written(Cargo.loose(.sand(Sand(grain: 1)))) == #"{"type":"loose","form":"sand","grain":1}"#)
        #expect(try written(Step.tap(Tap(x: 1)), .sortedKeys) == #"{"gesture":"tap","x":1}"#)
    }

    @Test(arguments: Driver.allCases) func theCaseDecidesWhatTheMemberOnlyHolds(_ driver: Driver) throws {
        let jump = try driver.encode(Move.jump(Jump(kind: "walk", height: 1)))
        #expect(try JSONValue(json: jump) == ["kind": "jump", "height": 1])
        let left = try driver.encode(Side.left(Left(l: 1)))
        #expect(try JSONValue(json: left) == ["side": "left", "l": 1])
        let sign = try driver.encode(Signal.signOut(SignOut(kind: "in")))
        #expect(try JSONValue(json: sign) == ["kind": "out"])
    }

    @Test(arguments: Driver.allCases) func aTagIsNeverThereTwice(_ driver: Driver) throws {
        let json = try driver.encode(Bag.open(Open(a: 1, additionalProperties: ["tag": "sealed", "b": 2])))
        #expect(try JSONValue(json: json) == ["tag": "open", "a": 1, "b": 2])
        #expect(json.matches(of: "\"tag\"").count == 1)
    }
}

extension String {
    fileprivate func matches(of text: String) -> [Substring.Index] {
        var found: [Index] = []
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            found.append(range.lowerBound)
            rest = rest[range.upperBound...]
        }
        return found
    }
}
