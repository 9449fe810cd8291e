import Foundation
import GoldenPlaces
import ModelGenCore
import ModelGenDiagnostics
import ModelGenText
import ModelRuntime
import TestSupport
import Testing

/// Where schemas live, each way to select them, and extensions, well-formed and not.
@Suite struct PlacesGoldenTests {
    private static let path = "Tests/GoldenTests/Inputs/places.yaml"

    private static func generate(_ change: (inout Configuration) throws -> Void = { _ in }) throws -> PipelineResult {
        var configuration = Configuration()
        try configuration.set("layout", to: "single")
        try configuration.set("module-name", to: "GoldenPlaces")
        for pattern in ["path:/orders", "tag:carts", "operation:track*", "path:shipped", "Style*", "Broken*"] {
            try configuration.set("only", to: pattern)
        }
        try change(&configuration)
        let bytes = try Repository.bytes(path)
        return Pipeline(configuration: configuration, toolVersion: "0.0.0")
            .generate([.file(InputFile(path: path, bytes: bytes))], loader: Nothing())
    }

    /// The document has no other files.
    private struct Nothing: InputLoader {
        func load(_ path: String) throws(ModelGenDiagnostics.Diagnostic) -> [UInt8] {
            throw .error(DiagnosticID("missing"), path, at: nil)
        }
    }

    /// A malformed extension is reported where it stands, and changes nothing but itself.
    @Test func isWhatIsEmitted() throws {
        let result = try Self.generate()
        let ids = result.diagnostics.map(\.id.rawValue).filter { $0 != "inexact-dates" }
        #expect(ids == Array(repeating: "malformed-keyword", count: 15))
        let lines = Set(result.diagnostics.compactMap(\.location?.line))
        #expect(lines == Set(63...70).union([73]).union(75...80))
        try GoldenFiles.expect(result.files, in: "Places")
    }

    @Test(arguments: Driver.allCases) func schemasOfOperationsAreTypes(_ driver: Driver) throws {
        let order = try driver.decode(CreateOrderRequest.self, #"{"items":["a"],"cart":{"id":"7"}}"#, .strict)
        #expect(order == CreateOrderRequest(items: ["a"], cart: Cart(id: "7")))
        #expect(CreateOrderRequest(items: []).issues().map(\.pointer) == ["/items"])
        let carts = try driver.decode(ListCartsResponse.self, #"{"carts":[{"id":"7"}]}"#, .strict)
        #expect(carts.carts == [Cart(id: "7")])
        #expect(try driver.decode(ParcelResponse.self, #"{"place":"here"}"#, .strict).place == "here")
        let event = try driver.decode(
            PostShippedRequest.self, #"{"parcel":"p","at":"2020-01-02T03:04:05Z"}"#, .strict)
        #expect(event == PostShippedRequest(parcel: "p", at: Date(timeIntervalSince1970: 1_577_934_245)))
    }

    /// What no pattern matches and nothing needs is not there.
    @Test func onlyWhatIsSelectedIsThere() throws {
        let text = try GoldenTypes.sources("Places")
        for name in ["Unwanted", "secret", "unused"] { #expect(!text.contains(name)) }
        let rest = try Self.generate {
            try $0.clear("only")
            try $0.set("exclude", to: "path:/orders")
            try $0.set("exclude", to: "operation:listCarts")
            try $0.set("exclude", to: "tag:internal")
            try $0.set("exclude", to: "path:shipped")
            for name in ["Style*", "Broken*", "Cart", "Unwanted"] { try $0.set("exclude", to: name) }
        }
        #expect(rest.history.typeNames.values.sorted() == ["ParcelResponse"])
    }

    @Test(arguments: Driver.allCases) func extensionsNameDescribeAndOpen(_ driver: Driver) throws {
        #expect(try driver.decode([StyleNames].self, #"["a","b"]"#, .strict) == [.plain, .fancy])
        #expect(try driver.decode([StyleList].self, "[1,2,3]", .strict).map(\.rawValue) == [1, 2, 3])
        #expect(try driver.decode([StyleOpen].self, #"["c","z"]"#, .strict) == [.c, StyleOpen(rawValue: "z")])
        #expect(try driver.decode([StyleOnly].self, #"["d","z"]"#, .strict) == [.d, StyleOnly(rawValue: "z")])
        let text = try GoldenTypes.sources("Places")
        #expect(text.contains("/// With a bow."))
        #expect(text.contains("deprecated, message: \"Use `new`.\""))
        let old = #"{"old":"x","new":"y"}"#
        #expect(try driver.encode(driver.decode(StyleOld.self, old, .strict)).contains(#""old":"x""#))
    }

    @Test(arguments: Driver.allCases) func malformedExtensionsHaveNoEffect(_ driver: Driver) throws {
        #expect(try driver.decode([BrokenNames].self, #"["r","g","x"]"#, .strict)[..<2] == [.red, .g])
        #expect(try driver.decode([BrokenNames2].self, #"["r","x"]"#, .strict).first == .r)
        #expect(try driver.decode([BrokenTexts].self, #"["r","x"]"#, .strict).first == .r)
        #expect(try driver.decode([BrokenTexts2].self, #"["r","x"]"#, .strict).first == .r)
        #expect(try driver.decode([BrokenEnums].self, #"["r","x"]"#, .strict).first == .r)
        #expect(try driver.decode([BrokenMicrosoft].self, #"["r","x"]"#, .strict).first == .r)
        #expect(try driver.decode([BrokenExtensible].self, #"["r","x"]"#, .strict).first == .r)
        #expect(try driver.decode([BrokenUnknown].self, #"["r","x"]"#, .strict).first == .r)
        let rest = BrokenRest(null: "n", why: "w", message: "m", override: "o", swiftName: "s", swiftType: "t")
        let json = #"{"null_":"n","why":"w","message":"m","override":"o","swift_name":"s","swift_type":"t"}"#
        #expect(try driver.decode(BrokenRest.self, json, .strict) == rest)
        #expect(throws: DecodingError.self) { try driver.decode(BrokenRest.self, #"{"null_":null}"#, .strict) }
    }
}
