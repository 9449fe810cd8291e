#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// An open file or folder that closes when it goes out of scope.
struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    /// Opens what lies at a path, through links; a file that this creates may be read and written as the user's mask has it.
    init(opening path: String, _ flags: Int32) throws(SystemError) {
        number = try SystemError.check { Self.open(path, flags | O_CLOEXEC) }
    }

    deinit { _ = close(number) }

    private static func open(_ path: String, _ flags: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.open(path, flags, 0o666)
        #elseif canImport(Glibc)
            Glibc.open(path, flags, 0o666)
        #elseif canImport(Musl)
            Musl.open(path, flags, 0o666)
        #elseif canImport(Android)
            Android.open(path, flags, 0o666)
        #endif
    }

    /// Hands the number out without closing it.
    consuming func release() -> Int32 {
        let number = number
        discard self
        return number
    }

    /// What the system knows of it.
    func status() throws(SystemError) -> stat {
        var status = stat()
        try SystemError.check { fstat(number, &status) }
        return status
    }

    /// Everything in a file, or the first `limit` bytes of it.
    func contents(atMost limit: Int = .max) throws(SystemError) -> [UInt8] {
        var contents: [UInt8] = []
        // One byte more than the file has: then the first read is the last but one.
        let size = Int(try status().st_size)
        var chunk = [UInt8](repeating: 0, count: max(4096, min(size + 1, 1 << 20)))
        while contents.count < limit {
            let wanted = min(chunk.count, limit - contents.count)
            let count = try SystemError.check { read(number, &chunk, wanted) }
            if count == 0 { break }
            contents += chunk[..<count]
        }
        return contents
    }

    /// The fingerprint of everything in a file, read into `buffer`, which grows as needed.
    func fingerprint(with buffer: inout [UInt8]) throws(SystemError) -> MurmurHash {
        var count = 0
        while true {
            if count == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
            let more = try SystemError.check {
                buffer.withUnsafeMutableBytes { bytes in
                    read(number, bytes.baseAddress.map { $0 + count }, bytes.count - count)
                }
            }
            if more == 0 { break }
            count += more
        }
        return buffer.withUnsafeBytes { MurmurHash(of: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Writes `bytes`.
    func fill(with bytes: [UInt8]) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try SystemError.check { rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) } }
            rest = rest.dropFirst(count)
        }
    }

    /// The names in a folder, without `.` and `..`.
    func names() throws(SystemError) -> [String] {
        // `fdopendir` takes the descriptor over, so it gets one of its own.
        let copy = try SystemError.check { fcntl(number, F_DUPFD_CLOEXEC, 0) }
        guard let stream = fdopendir(copy) else { throw SystemError(errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            // `d_name` ends with a zero byte and lives until the next `readdir`.
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
