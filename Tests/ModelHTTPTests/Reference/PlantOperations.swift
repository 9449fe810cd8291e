// swift-format-ignore-file
// swiftlint:disable all
// What is generated for `Plants.yaml`, with `--operations`. Written by hand: the emitter is written against it, and the
// tests of the library use it.

public import ModelHTTP
public import ModelRuntime

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// MARK: - Servers

/// Where the service is found.
public nonisolated enum Servers {
    /// A server for each garden.
    ///
    /// - Parameters:
    ///   - garden: The garden's name.
    ///   - port: One of `8080`, `8443`.
    public static func garden(_ garden: String = "north", port: Port = .value8080) throws -> ServerURL {
        try gardenServer.url(["garden": garden, "port": port.rawValue])
    }

    /// Where the garden's service listens.
    public nonisolated enum Port: String, Hashable, Sendable, CaseIterable {
        case value8080 = "8080"
        case value8443 = "8443"
    }

    private static let gardenServer = HTTPServer(
        "http://{garden}.example.com:{port}/v1",
        variables: [
            .init("garden", default: "north"), .init("port", default: "8080", allowed: ["8080", "8443"]),
        ])

    /// Every server of the document, as data.
    public static let all: [HTTPServer] = [gardenServer]
}

// MARK: - GET /plants

/// Lists plants.
public nonisolated struct ListPlants: HTTPOperation, Hashable {
    public var requestID: UUID

    /// How many at most.
    ///
    /// - Note: Checked by `validate()`: from 1 to 100.
    public var limit: Int

    /// Only plants that have one of these tags.
    public var tag: [String]?

    public var filter: PlantFilter?

    public var wateredSince: Date?

    public var sort: Sort?

    public init(
        requestID: UUID,
        limit: Int = 20,
        tag: [String]? = nil,
        filter: PlantFilter? = nil,
        wateredSince: Date? = nil,
        sort: Sort? = nil
    ) {
        self.requestID = requestID
        self.limit = limit
        self.tag = tag
        self.filter = filter
        self.wateredSince = wateredSince
        self.sort = sort
    }

    public static let route = HTTPRoute(
        .get, "/plants", id: "listPlants", tags: ["plants"],
        security: [["key": []], ["login": ["plants:read"]]])

    private nonisolated enum Parameters {
        static let requestID = HTTPParameter.header("X-Request-Id", .string)
        static let limit = HTTPParameter.query("limit", .integer)
        static let tag = HTTPParameter.query("tag", .array(.string))
        static let filter = HTTPParameter.query(
            "filter", .object(["author": .string, "indoors": .boolean]), .deepObject)
        static let wateredSince = HTTPParameter.query("wateredSince", .string)
        static let sort = HTTPParameter.query("sort", .string)
    }

    public static let parameters = [
        Parameters.requestID, Parameters.limit, Parameters.tag, Parameters.filter, Parameters.wateredSince,
        Parameters.sort,
    ]

    public func write(to request: inout RequestWriter) throws {
        try request.write(requestID, Parameters.requestID)
        try request.write(limit, Parameters.limit)
        try request.writeIfPresent(tag, Parameters.tag)
        try request.writeIfPresent(filter, Parameters.filter)
        try request.writeIfPresent(wateredSince, Parameters.wateredSince)
        try request.writeIfPresent(sort, Parameters.sort)
    }

    public init(reading request: inout RequestReader) throws {
        requestID = try request.read(Parameters.requestID)
        limit = try request.readIfPresent(Parameters.limit) ?? 20
        tag = try request.readIfPresent(Parameters.tag)
        filter = try request.readIfPresent(Parameters.filter)
        wateredSince = try request.readIfPresent(Parameters.wateredSince)
        sort = try request.readIfPresent(Parameters.sort)
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.parameter(.query, "limit", limit, schema: "#/paths/~1plants/get/parameters/0/schema") { issues, value in
            issues.minimum(value, 1)
            issues.maximum(value, 100)
        }
        issues.parameter(.query, "sort", sort, schema: "#/paths/~1plants/get/parameters/4/schema") { issues, value in
            value.validate(into: &issues)
        }
    }

    public nonisolated enum Response: HTTPOperationResponse, Hashable {
        /// The plants. (200)
        case ok(OK)
        /// What is wrong with the request. (any other 4xx)
        case clientError(HTTPResponse.Status, Fault)
        /// A status or a media type that is not documented.
        case other(UndocumentedResponse)

        public nonisolated struct OK: Hashable, Sendable {
            /// How many there are altogether.
            public var total: Int?
            public var body: [Plant]

            public init(total: Int? = nil, body: [Plant]) {
                self.total = total
                self.body = body
            }

            fileprivate nonisolated enum Headers {
                static let total = HTTPParameter.header("X-Total", .integer)
            }
        }

        public static let bodyTypes: [BodyType] = ["application/json", "application/problem+json"]

        public init(reading response: inout ResponseReader) throws {
            switch response.status.code {
            case 200 where response.has("application/json"):
                self = .ok(
                    OK(
                        total: try response.readIfPresent(OK.Headers.total),
                        body: try response.read(.json("application/json"))))
            case 400...499 where response.has("application/problem+json"):
                self = .clientError(response.status, try response.read(.json("application/problem+json")))
            default: self = .other(response.undocumented())
            }
        }

        public func write(to response: inout ResponseWriter) throws {
            switch self {
            case .ok(let value):
                response.status = 200
                try response.writeIfPresent(value.total, OK.Headers.total)
                try response.write(value.body, .json("application/json"))
            case .clientError(let status, let value):
                response.status = try response.checked(status, 400...499)
                try response.write(value, .json("application/problem+json"))
            case .other(let value): response.write(value)
            }
        }

        public func validate(into issues: inout ValidationIssues) {
            switch self {
            case .ok(let value):
                issues.property(
                    "body", value.body,
                    schema: "#/paths/~1plants/get/responses/200/content/application~1json/schema"
                ) { issues, value in
                    issues.elements(value) { issues, value in value.validate(into: &issues) }
                }
            case .clientError, .other: break
            }
        }
    }
}

nonisolated extension ListPlants {
    public nonisolated enum Sort: String, Hashable, Sendable, ClosedEnumeration {
        case name
        case planted
    }
}

// MARK: - PATCH /plants/{plantId}

/// Changes a plant: absent keys stay as they are, `null` clears, a value replaces.
public nonisolated struct UpdatePlant: HTTPOperation, Hashable {
    public var plantID: Int64
    public var ifMatch: String?
    public var body: PlantChanges

    public init(plantID: Int64, body: PlantChanges, ifMatch: String? = nil) {
        self.plantID = plantID
        self.ifMatch = ifMatch
        self.body = body
    }

    public static let route = HTTPRoute(.patch, "/plants/{plantId}", id: "updatePlant", tags: ["plants"])

    private nonisolated enum Parameters {
        static let plantID = HTTPParameter.path("plantId", .integer)
        static let ifMatch = HTTPParameter.header("If-Match", .string)
    }

    public static let parameters = [Parameters.plantID, Parameters.ifMatch]
    public static let bodyTypes: [BodyType] = ["application/merge-patch+json"]

    public func write(to request: inout RequestWriter) throws {
        try request.write(plantID, Parameters.plantID)
        try request.writeIfPresent(ifMatch, Parameters.ifMatch)
        try request.write(body, .json("application/merge-patch+json"))
    }

    public init(reading request: inout RequestReader) throws {
        plantID = try request.read(Parameters.plantID)
        ifMatch = try request.readIfPresent(Parameters.ifMatch)
        body = try request.read(.json("application/merge-patch+json"))
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property(
            "body", body,
            schema: "#/paths/~1plants~1{plantId}/patch/requestBody/content/application~1merge-patch+json/schema"
        ) { issues, value in
            value.validate(into: &issues)
        }
    }

    public nonisolated enum Response: HTTPOperationResponse, Hashable {
        /// The plant as it is now. (200)
        case ok(Plant)
        /// Somebody else changed it. (412)
        case preconditionFailed(Fault)
        /// A status or a media type that is not documented.
        case other(UndocumentedResponse)

        public static let bodyTypes: [BodyType] = ["application/json", "application/problem+json"]

        public init(reading response: inout ResponseReader) throws {
            switch response.status.code {
            case 200 where response.has("application/json"): self = .ok(try response.read(.json("application/json")))
            case 412 where response.has("application/problem+json"):
                self = .preconditionFailed(try response.read(.json("application/problem+json")))
            default: self = .other(response.undocumented())
            }
        }

        public func write(to response: inout ResponseWriter) throws {
            switch self {
            case .ok(let value):
                response.status = 200
                try response.write(value, .json("application/json"))
            case .preconditionFailed(let value):
                response.status = 412
                try response.write(value, .json("application/problem+json"))
            case .other(let value): response.write(value)
            }
        }
    }
}

// Where this does not compile, the version of ModelHTTP does not fit; generate the file again.
nonisolated private let requiredModelHTTPOfPlantOperations: ModelHTTPVersion = .v1
