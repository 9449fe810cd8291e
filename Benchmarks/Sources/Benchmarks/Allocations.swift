import ModelRuntime

#if canImport(Glibc)
    import Glibc

    // The executable's `malloc` takes the place of the C library's in all libraries, so that every allocation of Swift
    // is counted. In the benchmarks and not in a test, because sanitizers have a `malloc` of their own.

    nonisolated(unsafe) private var allocationCount = 0

    @_silgen_name("__libc_malloc")
    private func allocate(_ size: Int) -> UnsafeMutableRawPointer?

    @_silgen_name("__libc_calloc")
    private func allocate(_ count: Int, zeroed size: Int) -> UnsafeMutableRawPointer?

    @_silgen_name("__libc_realloc")
    private func reallocate(_ memory: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer?

    @_silgen_name("__libc_memalign")
    private func allocate(aligned alignment: Int, _ size: Int) -> UnsafeMutableRawPointer?

    @_cdecl("malloc")
    public func countingMalloc(_ size: Int) -> UnsafeMutableRawPointer? {
        allocationCount &+= 1
        return allocate(size)
    }

    @_cdecl("calloc")
    public func countingCalloc(_ count: Int, _ size: Int) -> UnsafeMutableRawPointer? {
        allocationCount &+= 1
        return allocate(count, zeroed: size)
    }

    @_cdecl("realloc")
    public func countingRealloc(_ memory: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
        allocationCount &+= 1
        return reallocate(memory, size)
    }

    @_cdecl("aligned_alloc")
    public func countingAlignedAlloc(_ alignment: Int, _ size: Int) -> UnsafeMutableRawPointer? {
        allocationCount &+= 1
        return allocate(aligned: alignment, size)
    }

    @_cdecl("posix_memalign")
    public func countingPosixMemalign(
        _ memory: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int
    ) -> Int32 {
        allocationCount &+= 1
        memory.pointee = allocate(aligned: alignment, size)
        return memory.pointee == nil ? ENOMEM : 0
    }

    /// What must not allocate.
    struct Allocations {
        /// What allocated, or was found invalid.
        private var faults: [String] = []

        /// An object of which nothing is read.
        private struct Nothing: ModelObject {
            init(fields: inout FieldReader) throws {}
            func write(fields: inout FieldWriter) throws {}
        }

        /// Prints what was found; true if nothing is wrong.
        static func check() throws -> Bool {
            var allocations = Allocations()
            // The count itself is checked first: it could miss the libraries' allocations.
            allocations.expectSome("an array") { _ = Array(repeating: 0, count: Int.random(in: 100...1000)) }
            allocations.expectSome("a string") { _ = String(repeating: "x", count: Int.random(in: 100...1000)) }
            let issues = try [Issue](json: Payloads.issues())
            let charges = try ChargeList(json: Payloads.charges())
            let completions = try [ChatCompletion](json: Payloads.chatCompletions())
            let shipments = try [Shipment](json: Payloads.shipments())
            allocations.expectNone("validating issues") { issues.allSatisfy(\.isValid) }
            allocations.expectNone("validating charges") { charges.isValid }
            allocations.expectNone("validating chat completions") { completions.allSatisfy(\.isValid) }
            allocations.expectNone("validating shipments") { shipments.allSatisfy(\.isValid) }
            for probe in AllocationProbe.all { allocations.expectNone(probe.name) { probe.isValid } }

            // A reader allocates once; what it passes over adds nothing.
            let value = #"{"a":[1,2.5e3,"text that is longer than a small string",null,{"b":[true,[]]}]}"#
            let few = Array("{\"k\":\(value)}".utf8)
            let many = Array("{\"k\":[\((0..<1000).map { _ in value }.joined(separator: ","))]}".utf8)
            let counts = (try count { _ = try Nothing(json: few) }, try count { _ = try Nothing(json: many) })
            print("An unknown key: \(counts.0) allocations; one with 1,000 times the value: \(counts.1).")
            print("\(AllocationProbe.all.count + 4) validations; faults: \(allocations.faults.count)")
            for fault in allocations.faults { print("error: \(fault)") }
            return allocations.faults.isEmpty
        }

        private static func count(_ body: () throws -> Void) rethrows -> Int {
            try body()
            let before = allocationCount
            try body()
            return allocationCount - before
        }

        private mutating func expectSome(_ what: String, _ body: () -> Void) {
            if Self.count(body) == 0 { faults.append("the allocations of \(what) are not counted") }
        }

        private mutating func expectNone(_ what: String, _ isValid: () -> Bool) {
            var result = true
            let count = Self.count { result = isValid() }
            if !result { faults.append("\(what): not valid") }
            if count > 0 { faults.append("\(what): \(count) allocations") }
        }
    }
#endif
