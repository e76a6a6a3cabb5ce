-- Calls that come and go, as people call: once 150 are in progress, the oldest of them ends before the next begins, so that the gateway bears as much after a minute
-- as after ten seconds. Each connection waits 0 to as many milliseconds as the second argument says.
local begun, ended, lasting = 0, 0, 150
function init(args) run = args[1]; longest = tonumber(args[2]); math.randomseed(7) end
function delay() return math.random(0, longest) end
local function post(path, call, more)
  local leg = run .. "-" .. call
  return wrk.format("POST", path, { ["Content-Type"] = "application/json" },
    '{"uuid":"' .. leg .. '","conversation_uuid":"CON-' .. leg .. '","from":"447700900001","to":"442079460000",' .. more .. '}')
end
function request()
  if begun - ended < lasting then
    begun = begun + 1
    return post("/webhooks/answer", begun, '"region_url":"https://api-us-3.vonage.com","endpoint_type":"phone"')
  end
  ended = ended + 1
  return post("/webhooks/event", ended, '"status":"completed","direction":"inbound","timestamp":"2026-11-23T10:00:00.000Z","duration":"1"')
end
