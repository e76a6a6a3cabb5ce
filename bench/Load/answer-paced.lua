-- About 1,000 calls a second over 32 connections, as people call: each connection waits 0 to 60 ms, so that they do not come in step. A second argument
-- sets the longest wait.
local n = 0
function init(args) run = args[1]; longest = tonumber(args[2] or "60"); math.randomseed(7) end
function delay() return math.random(0, longest) end
function request()
  n = n + 1
  local id = run .. "-" .. n
  return wrk.format("POST", "/webhooks/answer", { ["Content-Type"] = "application/json" },
    '{"to":"442079460000","from":"447700900001","uuid":"' .. id .. '","conversation_uuid":"CON-' .. id ..
    '","region_url":"https://api-us-3.vonage.com","endpoint_type":"phone"}')
end
