// swift-format-ignore-file
// swiftlint:disable all
// What is generated for the operations of `Plants.yaml` whose bodies are not JSON alone.

public import ModelHTTP
public import ModelRuntime

// MARK: - POST /plants/search: a form

public nonisolated struct SearchPlants: HTTPOperation, Hashable {
    public var session: String?
    public var body: PlantSearch

    public init(body: PlantSearch, session: String? = nil) {
        self.session = session
        self.body = body
    }

    public static let route = HTTPRoute(.post, "/plants/search", id: "searchPlants")

    private nonisolated enum Parameters {
        static let session = HTTPParameter.cookie("session", .string)
    }

    public static let parameters = [Parameters.session]
    public static let bodyTypes: [BodyType] = ["application/x-www-form-urlencoded"]

    /// The properties of the form, by their `encoding`.
    private static let form = BodyFormat.form(
        FormFields([
            .query("text", .string),
            .query("tags", .array(.string), .pipeDelimited, explode: false),
            .query("size", .object(["min": .integer, "max": .integer]), .deepObject),
        ]))

    public func write(to request: inout RequestWriter) throws {
        try request.writeIfPresent(session, Parameters.session)
        try request.write(body, Self.form)
    }

    public init(reading request: inout RequestReader) throws {
        session = try request.readIfPresent(Parameters.session)
        body = try request.read(Self.form)
    }

    public nonisolated enum Response: HTTPOperationResponse, Hashable {
        /// What was found, as it is found. (200)
        case ok(OK)
        /// Nothing. (204)
        case noContent
        case other(UndocumentedResponse)

        /// One case for each media type.
        public nonisolated enum OK: Hashable, Sendable {
            case applicationJSONL(ItemStream<Plant>)
            case textEventStream(ItemStream<ServerSentEvent>)
            case textCSV(String)
        }

        public static let bodyTypes: [BodyType] = [
            .streamed("application/jsonl"), .streamed("text/event-stream"), "text/csv",
        ]

        public init(reading response: inout ResponseReader) throws {
            switch (response.status.code, response.bodyType(of: ["application/jsonl", "text/event-stream", "text/csv"])) {
            case (200, 0): self = .ok(.applicationJSONL(response.readItems(.jsonLines)))
            case (200, 1): self = .ok(.textEventStream(response.readItems(.events)))
            case (200, 2): self = .ok(.textCSV(try response.read(.text("text/csv"))))
            case (204, _): self = .noContent
            default: self = .other(response.undocumented())
            }
        }

        public func write(to response: inout ResponseWriter) throws {
            switch self {
            case .ok(let body):
                response.status = 200
                switch body {
                case .applicationJSONL(let items): try response.write(items, "application/jsonl", .jsonLines)
                case .textEventStream(let items): try response.write(items, "text/event-stream", .events)
                case .textCSV(let text): try response.write(text, .text("text/csv"))
                }
            case .noContent: response.status = 204
            case .other(let value): response.write(value)
            }
        }
    }
}

public nonisolated struct PlantSearch: Hashable, Sendable {
    public var text: String?
    public var tags: [String]?
    public var size: [String: Int]?

    public init(text: String? = nil, tags: [String]? = nil, size: [String: Int]? = nil) {
        self.text = text
        self.tags = tags
        self.size = size
    }
}

nonisolated extension PlantSearch: ModelObject {
    public init(fields: inout FieldReader) throws {
        self.text = try fields.optional("text")
        self.tags = try fields.optional("tags")
        self.size = try fields.optional("size")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.optional("text", text)
        try fields.optional("tags", tags)
        try fields.optional("size", size)
    }
}

// MARK: - POST /plants/{plantId}/photos: parts

public nonisolated struct AddPhoto: HTTPOperation, Hashable {
    public var plantID: Int64
    public var body: MultipartBody<Part>

    public init(plantID: Int64, body: MultipartBody<Part>) {
        self.plantID = plantID
        self.body = body
    }

    /// A part of the form.
    public nonisolated enum Part: MultipartElement, Hashable {
        /// Required.
        case caption(String)
        /// Any number of them.
        case tag(String)
        case place(Place)
        /// The photo itself, as a stream.
        case photo(Photo)
        /// A part that the schema does not name.
        case other(MultipartPart)

        /// A part with a header of its own.
        public nonisolated struct Photo: Hashable, Sendable {
            public var rotation: Int?
            public var filename: String?
            public var body: HTTPBody

            public init(body: HTTPBody, filename: String? = nil, rotation: Int? = nil) {
                self.rotation = rotation
                self.filename = filename
                self.body = body
            }

            fileprivate nonisolated enum Headers {
                static let rotation = HTTPParameter.header("X-Rotation", .integer)
            }
        }

        public nonisolated struct Place: ModelObject, Hashable {
            public var latitude: Double

            public init(latitude: Double) { self.latitude = latitude }
            public init(fields: inout FieldReader) throws { self.latitude = try fields.required("latitude") }
            public func write(fields: inout FieldWriter) throws { try fields.required("latitude", latitude) }
        }

        public static let layout: [PartLayout] = [
            .init("caption", .one), .init("tag", .any), .init("place", .optional), .init("photo", .one, isStreamed: true),
        ]

        public init(reading part: inout PartReader) throws {
            switch part.name {
            case "caption": self = .caption(try part.read(.text("text/plain")))
            case "tag": self = .tag(try part.read(.text("text/plain")))
            case "place": self = .place(try part.read(.json("application/json")))
            case "photo":
                self = .photo(
                    Photo(
                        body: part.readBody(), filename: part.part.filename,
                        rotation: try part.readIfPresent(Photo.Headers.rotation)))
            default: self = .other(part.part)
            }
        }

        public func write(to part: inout PartWriter) throws {
            switch self {
            case .caption(let value): try part.write("caption", value, .text("text/plain"))
            case .tag(let value): try part.write("tag", value, .text("text/plain"))
            case .place(let value): try part.write("place", value, .json("application/json"))
            case .photo(let value):
                try part.writeIfPresent(value.rotation, Photo.Headers.rotation)
                try part.write("photo", value.body, "image/png", filename: value.filename)
            case .other(let value): part.part = value
            }
        }
    }

    public static let route = HTTPRoute(.post, "/plants/{plantId}/photos", id: "addPhoto")

    private nonisolated enum Parameters {
        static let plantID = HTTPParameter.path("plantId", .integer)
    }

    public static let parameters = [Parameters.plantID]
    public static let bodyTypes: [BodyType] = [.streamed("multipart/form-data")]

    public func write(to request: inout RequestWriter) throws {
        try request.write(plantID, Parameters.plantID)
        try request.write(body, "multipart/form-data")
    }

    public init(reading request: inout RequestReader) throws {
        plantID = try request.read(Parameters.plantID)
        body = try request.readParts("multipart/form-data")
    }

    public nonisolated enum Response: HTTPOperationResponse, Hashable {
        /// The photo as it was taken. (201)
        case created(HTTPBody)
        case other(UndocumentedResponse)

        public static let bodyTypes: [BodyType] = [.streamed("image/png")]

        public init(reading response: inout ResponseReader) throws {
            switch response.status.code {
            case 201 where response.has("image/png"): self = .created(response.readBody())
            default: self = .other(response.undocumented())
            }
        }

        public func write(to response: inout ResponseWriter) throws {
            switch self {
            case .created(let body):
                response.status = 201
                response.write(body, "image/png")
            case .other(let value): response.write(value)
            }
        }
    }
}

// MARK: - PUT /plants/{plantId}/note: one of several media types, or none

public nonisolated struct WriteNote: HTTPOperation, Hashable {
    public var plantID: Int64
    public var body: Body?

    public init(plantID: Int64, body: Body? = nil) {
        self.plantID = plantID
        self.body = body
    }

    /// One case for each media type.
    public nonisolated enum Body: Hashable, Sendable {
        case applicationJSON([String])
        case textPlain(String)
        /// `application/*`: the type is part of the value.
        case application(MediaType, HTTPBody)
    }

    public static let route = HTTPRoute(.put, "/plants/{plantId}/note", id: "writeNote")

    private nonisolated enum Parameters {
        static let plantID = HTTPParameter.path("plantId", .integer)
    }

    public static let parameters = [Parameters.plantID]
    public static let bodyTypes: [BodyType] = ["application/json", "text/plain", .streamed("application/*")]

    public func write(to request: inout RequestWriter) throws {
        try request.write(plantID, Parameters.plantID)
        switch body {
        case .applicationJSON(let value): try request.write(value, .json("application/json"))
        case .textPlain(let value): try request.write(value, .text("text/plain"))
        case .application(let type, let value): try request.write(value, request.checked(type, "application/*"))
        case nil: break
        }
    }

    public init(reading request: inout RequestReader) throws {
        plantID = try request.read(Parameters.plantID)
        guard request.hasBody else {
            body = nil
            return
        }
        switch try request.bodyType(of: ["application/json", "text/plain", "application/*"]) {
        case 0: body = .applicationJSON(try request.read(.json("application/json")))
        case 1: body = .textPlain(try request.read(.text("text/plain")))
        default: body = .application(request.contentType, try request.readBody("application/*"))
        }
    }

    public nonisolated enum Response: HTTPOperationResponse, Hashable {
        case noContent
        case other(UndocumentedResponse)

        public init(reading response: inout ResponseReader) throws {
            switch response.status.code {
            case 204: self = .noContent
            default: self = .other(response.undocumented())
            }
        }

        public func write(to response: inout ResponseWriter) throws {
            switch self {
            case .noContent: response.status = 204
            case .other(let value): response.write(value)
            }
        }
    }
}

// Where this does not compile, the version of ModelHTTP does not fit; generate the file again.
nonisolated private let requiredModelHTTPOfBodyOperations: ModelHTTPVersion = .v1
