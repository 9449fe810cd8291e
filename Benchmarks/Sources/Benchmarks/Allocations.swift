import ModelRuntime

#if canImport(Glibc)
    import Glibc

    // The executable's `malloc` takes the place of the C library's in all libraries, so that every allocation of Swift
    // is counted. In the benchmarks and not in a test, because sanitizers have a `malloc` of their own.

    nonisolated(unsafe) private var allocationCount = 0

    @_silgen_name("__libc_malloc")
    private func allocate(_ size: Int) -> UnsafeMutableRawPointer?

    @_cdecl("malloc")
    public func countingMalloc(_ size: Int) -> UnsafeMutableRawPointer? {
        allocationCount &+= 1
        return allocate(size)
    }

    /// What must not allocate.
    enum Allocations {
        struct Unexpected: Error {
            let what: String
            let count: Int
        }

        /// An object of which nothing is read.
        private struct Nothing: ModelObject {
            init(fields: inout FieldReader) throws {}
            func write(fields: inout FieldWriter) throws {}
        }

        static func check() throws {
            // The count itself is checked first: it could miss the libraries' allocations.
            let counted = count { _ = Array(repeating: 0, count: Payloads.issues().count % 1000 + 100) }
            guard counted > 0 else { throw Unexpected(what: "counting nothing", count: 0) }
            let issues = try [Issue](json: Payloads.issues())
            let charges = try ChargeList(json: Payloads.charges())
            let completions = try [ChatCompletion](json: Payloads.chatCompletions())
            try expectNone("validating issues") { issues.allSatisfy(\.isValid) }
            try expectNone("validating charges") { charges.isValid }
            try expectNone("validating chat completions") { completions.allSatisfy(\.isValid) }
            let shipments = try [Shipment](json: Payloads.shipments())
            // Not none yet: patterns with choices, formats and `uniqueItems` of strings allocate.
            let all = count { _ = shipments.allSatisfy(\.isValid) }
            print("validating \(shipments.count) shipments: \(all) allocations")

            // A reader allocates once; what it passes over adds nothing.
            let value = #"{"a":[1,2.5e3,"text that is longer than a small string",null,{"b":[true,[]]}]}"#
            let few = Array("{\"k\":\(value)}".utf8)
            let many = Array("{\"k\":[\((0..<1000).map { _ in value }.joined(separator: ","))]}".utf8)
            let counts = (try count { _ = try Nothing(json: few) }, try count { _ = try Nothing(json: many) })
            print("An unknown key: \(counts.0) allocations; one with 1,000 times the value: \(counts.1).")
        }

        private static func count(_ body: () throws -> Void) rethrows -> Int {
            try body()
            let before = allocationCount
            try body()
            return allocationCount - before
        }

        private static func expectNone(_ what: String, _ isValid: () -> Bool) throws {
            var result = true
            let count = count { result = isValid() }
            guard result, count == 0 else { throw Unexpected(what: what, count: count) }
            print("\(what): no allocation")
        }
    }
#endif
