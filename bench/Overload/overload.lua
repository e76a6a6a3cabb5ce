-- New callers: answer, and the two reports of a caller who hears the first words and hangs up. With a rate, requests are made at their times whatever the
-- replies are, as long as there are connections that wait for nothing; without, as fast as replies come. Counts who was let in, who was turned away and who
-- was kept company.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long ns; } cc_time; int clock_gettime(int clock, cc_time* time);")
local time = ffi.new("cc_time")
local function now()
  ffi.C.clock_gettime(1, time)
  return tonumber(time.s) * 1000 + tonumber(time.ns) / 1e6
end

local n, due = 0, nil
local headers = { ["Content-Type"] = "application/json" }
local threads = {}
admitted, busy, tails, refused = 0, 0, 0, 0

function setup(thread) table.insert(threads, thread) end
function init(args) run = args[1]; rate = tonumber(args[2]) end

-- Milliseconds to this connection's turn.
function delay()
  if rate == 0 then return 0 end
  due = (due or now()) + 1000 / rate
  return math.max(0, due - now())
end

local function event(id, status, second)
  return wrk.format("POST", "/webhooks/event", headers, '{"from":"447700900001","to":"442079460000","uuid":"' .. id .. '","conversation_uuid":"CON-' .. id ..
    '","status":"' .. status .. '","direction":"inbound","timestamp":"2026-11-23T10:00:0' .. second .. '.000Z"}')
end

-- The reports follow some hundred requests behind the answer, as calls last a while.
function request()
  n = n + 1
  local turn, id = n % 3, run .. "-" .. math.floor(n / 3)
  local earlier = run .. "-" .. (math.floor(n / 3) - 200)
  if turn == 1 and n > 600 then return event(earlier, "answered", 1) end
  if turn == 2 and n > 600 then return event(earlier, "completed", 5) end
  return wrk.format("POST", "/webhooks/answer", headers,
    '{"to":"442079460000","from":"447700900001","uuid":"' .. id .. '","conversation_uuid":"CON-' .. id .. '","endpoint_type":"phone"}')
end

function response(status, _, body)
  if status ~= 200 then refused = refused + 1
  elseif #body > 0 then
    if body:find("lines are busy", 1, true) then busy = busy + 1
    elseif body:find('"input"', 1, true) then admitted = admitted + 1
    else tails = tails + 1 end
  end
end

function done(summary)
  local sums = { admitted = 0, busy = 0, tails = 0, refused = 0 }
  for _, thread in ipairs(threads) do
    for name in pairs(sums) do sums[name] = sums[name] + thread:get(name) end
  end
  print(string.format("Callers: %d admitted, %d busy, %d kept company, %d refused, %.3f s", sums.admitted, sums.busy, sums.tails, sums.refused, summary.duration / 1e6))
end
