#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One column of work that is timed.
struct Contender {
    let name: String
    let run: () throws -> Void

    /// The run that a profiler counts: it knows this function by its name.
    @inline(never)
    func counted() throws { try run() }
}

/// The processor time of a contender's rounds, in milliseconds.
struct Measurement {
    let name: String
    private let sorted: [Double]

    var median: Double { sorted[sorted.count / 2] }
    /// Half of what lies between the first and the third quartile, in percent of the median.
    var spread: Double { (sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]) / 2 / median * 100 }

    /// Takes turns, so that a disturbance of the machine meets all contenders alike. Of two runs in turn the second
    /// counts: none pays for the heap that another one has left.
    static func measure(_ contenders: [Contender], rounds: Int) throws -> [Measurement] {
        var times: [[Double]] = contenders.map { _ in [] }
        for _ in 0..<rounds {
            for (index, contender) in contenders.enumerated() {
                try contender.run()
                let start = processorTime()
                try contender.run()
                times[index].append((processorTime() - start) * 1000)
            }
        }
        return zip(contenders, times).map { Measurement(name: $0.name, sorted: $1.sorted()) }
    }

    /// Seconds that this process has computed.
    static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
